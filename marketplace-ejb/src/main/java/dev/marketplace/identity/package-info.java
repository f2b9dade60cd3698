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
 * <p>Throttles and counters are in Redis and fail closed: without it nobody registers or signs in, and whoever is signed in
 * goes on. Pending registrations and sessions are in MongoDB.
 *
 * <p>Collections: {@code users}, {@code sellers}, {@code registrations}, {@code sessions} (native), {@code addresses}
 * (Jakarta NoSQL). Events: {@code identity.account-created} {accountId, role}.
 */
package dev.marketplace.identity;
