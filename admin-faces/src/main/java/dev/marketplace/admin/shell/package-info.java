/** What stands around each page. */
package dev.marketplace.admin.shell;
