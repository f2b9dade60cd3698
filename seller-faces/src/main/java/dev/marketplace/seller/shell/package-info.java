/** What stands around each page. */
package dev.marketplace.seller.shell;
