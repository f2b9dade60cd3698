/**
 * The product's own rules, checked on its classes, and the documents that are generated from them. Run with
 * {@code -Dwrite.docs} these tests rewrite the documents; without it they fail if a document is stale.
 */
package dev.marketplace.rules;
