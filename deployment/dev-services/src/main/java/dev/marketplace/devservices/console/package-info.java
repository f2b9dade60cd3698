/**
 * The console on port 8025: the home page with all addresses, the mailbox, the clock, and the kill points with their
 * HTTP API. It works without JavaScript and says on every page that it belongs to development stand-ins.
 */
package dev.marketplace.devservices.console;
