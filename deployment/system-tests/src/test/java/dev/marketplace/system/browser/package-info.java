/** A real browser, and page objects that read as what people do. */
package dev.marketplace.system.browser;
