/** A forgotten password: an address, a code, a new password. */
package dev.marketplace.web.recovery;
