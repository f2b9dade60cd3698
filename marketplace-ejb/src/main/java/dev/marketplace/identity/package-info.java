/**
 * Identity: who is asking (the seed's auth service).
 *
 * <p>A visitor registers with name, e-mail and password; a code of six digits goes to the mailbox and the account exists
 * once it came back. Shoppers and sellers are separate accounts, even with one address; admins are shoppers who were
 * promoted, the first one comes from the configuration. One browser can be signed in to all three portals.
 *
 * <p>A session is a family of refresh tokens: each works once and is traded for the next; a reused one ends the family.
 * Access tokens live ten minutes and name their session, so that signing out, a ban or a demotion acts on the next request.
 * Passwords are kept as Argon2id, codes as an HMAC; no answer says whether an address has an account.
 *
 * <p>A forgotten password is replaced by way of a code and a permit that works once; a new password or address ends all
 * other sessions and is told by mail, as a device is that was never seen. An account at a provider is known by issuer and
 * subject, never by its address. Administrators promote, demote and ban others; one always stays. Whoever leaves stays in
 * the books without a name.
 *
 * <p>Codes, permits, throttles and counters are in Redis and fail closed: without it nobody registers or signs in, and
 * whoever is signed in goes on. Pending registrations and sessions are in MongoDB.
 *
 * <p>Collections: {@code users}, {@code sellers}, {@code registrations}, {@code sessions}, {@code linked_identities}
 * (native), {@code addresses} (Jakarta NoSQL). Events, each with {accountId}: {@code identity.account-created} {role},
 * {@code password-changed}, {@code email-changed}, {@code account-erased}, and with {by} {@code administrator-promoted},
 * {@code administrator-demoted}, {@code account-banned} {reason}, {@code account-unbanned}.
 */
package dev.marketplace.identity;
