/**
 * SMTP on port 3025 that delivers to nobody but the mailbox page. GreenMail speaks the protocol; its own store
 * forgets with the process, so {@link dev.marketplace.devservices.mail.Mailbox} keeps each message as an {@code .eml}
 * file that is on disk before SMTP answers 250.
 *
 * <p>{@code GET /api/mail?to=ADDRESS&after=ID&limit=N} on the console lists messages with their parts, oldest first.
 */
package dev.marketplace.devservices.mail;
