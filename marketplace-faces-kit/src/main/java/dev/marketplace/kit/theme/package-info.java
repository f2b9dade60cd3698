/**
 * Makes the theme of the portals while this module is built: PrimeFaces' saga with our tokens for ink, and PrimeFaces'
 * structural style sheet in a cascade layer of its own, so that our rules win without a race of selectors. Nothing of
 * this package is in the jar.
 */
package dev.marketplace.kit.theme;
