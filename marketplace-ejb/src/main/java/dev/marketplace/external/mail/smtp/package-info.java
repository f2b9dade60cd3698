/** SMTP, through Jakarta Mail. */
package dev.marketplace.external.mail.smtp;
