/** The account's own pages: settings, security, devices, addresses, leaving. */
package dev.marketplace.web.account;
