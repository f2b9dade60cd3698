/** What several pages share. */
package dev.marketplace.web.part;
