package dev.marketplace.devservices.stripe.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.event.EventLog;
import dev.marketplace.devservices.stripe.protocol.Cause;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The life of a connected account: restricted until its owner told its country and bank account and accepted the terms,
 * then active.
 */
public final class Accounts {

    /** What an account is asked for, in Stripe's dotted words. */
    static final String COUNTRY = "identity.country";

    static final String BANK_ACCOUNT = "external_account";
    static final String TERMS = "identity.attestations.terms_of_service.account";

    private static final Set<String> SHOWN_IF_INCLUDED =
            Set.of("defaults", "identity", "requirements", "future_requirements");

    private final Clock clock;
    private final EventLog events;

    public Accounts(Clock clock, EventLog events) {
        this.clock = clock;
        this.events = events;
    }

    /** @param params as {@link AccountParameters} checked them */
    ObjectNode create(Transaction transaction, ObjectNode params, Cause cause) {
        ObjectNode account = Json.object()
                .put("id", transaction.newId("acct_"))
                .put("object", "v2.core.account")
                .put("closed", false)
                .put("created", now())
                .put("livemode", false);
        account.putArray("applied_configurations");
        account.set("metadata", Json.object());
        account.withObject("/defaults/responsibilities").put("requirements_collector", "stripe");
        merge(account, params);
        if (requestsTransfers(params)) {
            account.withArray("/applied_configurations").add("recipient");
            account.withObject("/configuration/recipient").put("applied", true);
        }
        settle(account);
        transaction.put(Shelf.ACCOUNTS, account);
        events.recordThin(transaction, "v2.core.account.created", account, null, cause);
        return account;
    }

    void update(Transaction transaction, ObjectNode account, ObjectNode params, Cause cause) {
        merge(account, params);
        settle(account);
        transaction.put(Shelf.ACCOUNTS, account);
        events.recordThin(transaction, "v2.core.account.updated", account, null, cause);
    }

    /** Its owner filled in the page. */
    void tell(Transaction transaction, ObjectNode account, String country, String lastDigits, boolean terms) {
        String before = status(account);
        if (!country.isEmpty()) {
            account.withObject("/identity").put("country", country);
        }
        if (!lastDigits.isEmpty()) {
            account.put("_bank_account", lastDigits);
        }
        if (terms) {
            account.put("_terms_accepted", true);
        }
        settle(account);
        transaction.put(Shelf.ACCOUNTS, account);
        events.recordThin(transaction, "v2.core.account[requirements].updated", account, null, Cause.NO_REQUEST);
        if (!before.equals(status(account))) {
            events.recordThin(
                    transaction,
                    "v2.core.account[configuration.recipient].capability_status_updated",
                    account,
                    Json.object().put("updated_capability", "stripe_balance.stripe_transfers"),
                    Cause.NO_REQUEST);
        }
    }

    /** {@code active} or {@code restricted}; empty if no transfers were asked for. */
    static String status(ObjectNode account) {
        return account.at("/configuration/recipient/capabilities/stripe_balance/stripe_transfers/status")
                .asText("");
    }

    /** As an answer shows it: what was not asked for is left out, and so is what only the sandbox knows. */
    static ObjectNode shown(ObjectNode account, JsonNode include) {
        ObjectNode shown = account.deepCopy();
        shown.remove(List.of("_bank_account", "_terms_accepted"));
        Set<String> included = new HashSet<>();
        include.forEach(each -> included.add(each.textValue()));
        SHOWN_IF_INCLUDED.stream().filter(name -> !included.contains(name)).forEach(shown::remove);
        if (!included.contains("configuration.recipient")) {
            shown.remove("configuration");
        }
        return shown;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static boolean requestsTransfers(ObjectNode params) {
        return params.at("/configuration/recipient/capabilities/stripe_balance/stripe_transfers/requested")
                .asBoolean();
    }

    private static void merge(ObjectNode account, ObjectNode params) {
        for (String name : new String[] {"contact_email", "contact_phone", "dashboard", "display_name"}) {
            if (params.has(name)) {
                account.set(name, params.get(name));
            }
        }
        for (String name : new String[] {"metadata", "identity"}) {
            if (params.has(name)) {
                account.withObject("/" + name).setAll((ObjectNode) params.get(name));
            }
        }
        if (params.has("defaults")) {
            ObjectNode given = (ObjectNode) params.get("defaults").deepCopy();
            for (String name : new String[] {"responsibilities", "profile"}) {
                if (given.has(name)) {
                    account.withObject("/defaults/" + name).setAll((ObjectNode) given.remove(name));
                }
            }
            account.withObject("/defaults").setAll(given);
        }
    }

    /** Requirements and capabilities, made anew from what is known. */
    private static void settle(ObjectNode account) {
        ObjectNode requirements = Json.object();
        ArrayNode entries = requirements.putArray("entries");
        if (account.at("/configuration/recipient").isObject()) {
            if (account.at("/identity/country").isMissingNode()) {
                entries.add(entry(COUNTRY));
            }
            if (!account.has("_bank_account")) {
                entries.add(entry(BANK_ACCOUNT));
            }
            if (!account.path("_terms_accepted").asBoolean()) {
                entries.add(entry(TERMS));
            }
            ObjectNode balance = account.withObject("/configuration/recipient/capabilities/stripe_balance");
            balance.set("stripe_transfers", capability(entries.isEmpty()));
            balance.set("payouts", capability(entries.isEmpty()));
        }
        if (!entries.isEmpty()) {
            requirements.withObject("/summary/minimum_deadline").put("status", "currently_due");
        }
        account.set("requirements", requirements);
        account.set("future_requirements", Json.object());
    }

    private static ObjectNode capability(boolean active) {
        ObjectNode capability = Json.object().put("status", active ? "active" : "restricted");
        ArrayNode details = capability.putArray("status_details");
        if (!active) {
            details.addObject().put("code", "requirements_past_due").put("resolution", "provide_info");
        }
        return capability;
    }

    private static ObjectNode entry(String description) {
        ObjectNode entry = Json.object().put("awaiting_action_from", "user").put("description", description);
        entry.putArray("errors");
        ObjectNode restricted = entry.withObject("/impact")
                .putArray("restricts_capabilities")
                .addObject()
                .put("capability", "stripe_balance.stripe_transfers")
                .put("configuration", "recipient");
        restricted.putObject("deadline").put("status", "currently_due");
        entry.putObject("minimum_deadline").put("status", "currently_due");
        entry.putArray("requested_reasons").addObject().put("code", "routine_onboarding");
        return entry;
    }
}
