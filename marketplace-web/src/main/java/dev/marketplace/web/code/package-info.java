/** The code from the mailbox. */
package dev.marketplace.web.code;
