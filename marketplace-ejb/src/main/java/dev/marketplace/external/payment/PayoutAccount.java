package dev.marketplace.external.payment;

import java.util.List;

/**
 * An account that a seller's money goes to.
 *
 * @param id the provider's
 * @param ready whether money can be sent there
 * @param due what its owner still has to tell, in the provider's dotted words, e.g. {@code external_account}; may be empty
 *     though it is not ready, while the provider looks at what she told
 */
public record PayoutAccount(String id, boolean ready, List<String> due) {}
