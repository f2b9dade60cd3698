/** Style sheets, fonts and scripts, served under an address that changes with their content. */
package dev.marketplace.kit.asset;
