/**
 * Addresses of pages: the table of clean addresses, the language in front of them, what of a page may be kept by others,
 * and the beans by which pages make links and leave messages for the next page.
 */
package dev.marketplace.kit.page;
