package dev.marketplace.external.payment;

import java.net.URI;
import java.util.Optional;

/**
 * The provider's accounts of sellers, which their money goes to. Each method may take up to about half a minute; all but
 * {@code read} may throw {@link PaymentUnanswered}, and then it is not known whether the provider did anything.
 */
public interface PayoutAccounts {

    /**
     * Opens an account; its owner has to tell the provider more before money can go there. The same key with the same
     * command gives the same account, at least for a day.
     *
     * @throws PaymentRefused if the provider clearly did nothing
     */
    PayoutAccount open(OpenPayoutAccount command);

    /**
     * A page of the provider's on which the owner tells what is due. The address works once and for some minutes: send
     * her there at once and keep it nowhere.
     *
     * @param returnUrl where she comes back, whether or not she told all
     * @param refreshUrl where she comes when the address was used or is too old; make a fresh one there
     * @throws PaymentRefused if the provider knows no such account
     */
    URI onboarding(String accountId, URI returnUrl, URI refreshUrl);

    /**
     * What the provider says of it now.
     *
     * @throws PaymentRefused if it knows none of this id
     */
    PayoutAccount find(String accountId);

    /**
     * Reads a report of the provider; it only says which account to look at again.
     *
     * @param body the raw bytes
     * @param signature the provider's signature header; may be null
     * @return the account's id; empty if the report is of nothing that changes an account
     * @throws ForgedPaymentEvent unless it comes from the provider, unchanged, and was sent within five minutes
     */
    Optional<String> read(byte[] body, String signature);
}
