package dev.marketplace.external.payment.stripe;

import com.stripe.model.v2.core.Account;
import com.stripe.param.v2.core.AccountCreateParams;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Recipient;
import com.stripe.param.v2.core.AccountCreateParams.Configuration.Recipient.Capabilities.StripeBalance;
import com.stripe.param.v2.core.AccountCreateParams.Defaults.Responsibilities;
import com.stripe.param.v2.core.AccountLinkCreateParams;
import com.stripe.param.v2.core.AccountLinkCreateParams.UseCase;
import dev.marketplace.external.payment.OpenPayoutAccount;
import dev.marketplace.external.payment.PaymentUnanswered;
import dev.marketplace.external.payment.PayoutAccount;
import dev.marketplace.external.payment.PayoutAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Connected accounts: Accounts v2 with the recipient configuration, an express dashboard, fees and losses ours. */
@ApplicationScoped
public class StripePayouts implements PayoutAccounts {

    private static final int NAME_LENGTH = 100;
    private static final String ACTIVE = "active";

    private StripeCalls calls;
    private StripeAccountEvents events;

    protected StripePayouts() {}

    @Inject
    public StripePayouts(StripeCalls calls, StripeSettings settings, InstantSource clock) {
        this.calls = calls;
        this.events = new StripeAccountEvents(settings.accountSecret(), clock);
    }

    @Override
    public PayoutAccount open(OpenPayoutAccount command) {
        AccountCreateParams params = params(command);
        return payout(guarded(() -> calls.createAccount(params, command.idempotencyKey())));
    }

    @Override
    public URI onboarding(String accountId, URI returnUrl, URI refreshUrl) {
        AccountLinkCreateParams params = AccountLinkCreateParams.builder()
                .setAccount(accountId)
                .setUseCase(UseCase.builder()
                        .setType(UseCase.Type.ACCOUNT_ONBOARDING)
                        .setAccountOnboarding(UseCase.AccountOnboarding.builder()
                                .addConfiguration(UseCase.AccountOnboarding.Configuration.RECIPIENT)
                                .setReturnUrl(returnUrl.toString())
                                .setRefreshUrl(refreshUrl.toString())
                                .build())
                        .build())
                .build();
        return URI.create(guarded(() -> calls.accountLink(params)).getUrl());
    }

    @Override
    public PayoutAccount find(String accountId) {
        return payout(guarded(() -> calls.account(accountId)));
    }

    @Override
    public Optional<String> read(byte[] body, String signature) {
        return events.read(body, signature);
    }

    private static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException e) {
            throw new PaymentUnanswered("too many wait for Stripe, or it failed too often just now", e);
        }
    }

    private static AccountCreateParams params(OpenPayoutAccount command) {
        String name = command.name();
        StripeBalance balance = StripeBalance.builder()
                .setStripeTransfers(StripeBalance.StripeTransfers.builder()
                        .setRequested(true)
                        .build())
                .build();
        return AccountCreateParams.builder()
                .setContactEmail(command.email())
                .setDisplayName(name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH))
                .setDashboard(AccountCreateParams.Dashboard.EXPRESS)
                .setIdentity(AccountCreateParams.Identity.builder()
                        .setCountry(command.country().toLowerCase(Locale.ROOT))
                        .build())
                .setConfiguration(AccountCreateParams.Configuration.builder()
                        .setRecipient(Recipient.builder()
                                .setCapabilities(Recipient.Capabilities.builder()
                                        .setStripeBalance(balance)
                                        .build())
                                .build())
                        .build())
                .setDefaults(AccountCreateParams.Defaults.builder()
                        .setResponsibilities(Responsibilities.builder()
                                .setFeesCollector(Responsibilities.FeesCollector.APPLICATION)
                                .setLossesCollector(Responsibilities.LossesCollector.APPLICATION)
                                .build())
                        .build())
                .putMetadata("shop", command.reference())
                .addInclude(AccountCreateParams.Include.CONFIGURATION__RECIPIENT)
                .addInclude(AccountCreateParams.Include.REQUIREMENTS)
                .build();
    }

    private static PayoutAccount payout(Account account) {
        List<String> due =
                Optional.ofNullable(account.getRequirements())
                        .map(Account.Requirements::getEntries)
                        .orElse(List.of())
                        .stream()
                        .filter(entry -> "user".equals(entry.getAwaitingActionFrom()))
                        .map(Account.Requirements.Entry::getDescription)
                        .toList();
        return new PayoutAccount(account.getId(), ready(account), due);
    }

    private static boolean ready(Account account) {
        return Optional.ofNullable(account.getConfiguration())
                .map(Account.Configuration::getRecipient)
                .map(Account.Configuration.Recipient::getCapabilities)
                .map(Account.Configuration.Recipient.Capabilities::getStripeBalance)
                .map(Account.Configuration.Recipient.Capabilities.StripeBalance::getStripeTransfers)
                .map(transfers -> ACTIVE.equals(transfers.getStatus()))
                .orElse(false);
    }
}
