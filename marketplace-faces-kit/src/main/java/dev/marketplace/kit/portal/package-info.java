/**
 * What the seller's and the admin's portal share and no room is needed for: who may come in, the browser's side of a
 * session, tables over cursors, how an order is shown. The pages under {@code /portal} and the shell ask beans that each
 * portal has by the same names ({@code signinBacking}, {@code signoutBacking}, {@code notificationsBacking},
 * {@code shellBacking}). Words are in this package's own bundle, {@code words} in pages.
 */
package dev.marketplace.kit.portal;
