/** Suggestions while one types. */
package dev.marketplace.web.suggest;
