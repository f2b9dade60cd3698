/** The need to send mail. Adapter: SMTP. */
package dev.marketplace.external.mail;
