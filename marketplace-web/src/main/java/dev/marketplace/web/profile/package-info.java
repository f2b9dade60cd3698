/** The account and its addresses. */
package dev.marketplace.web.profile;
