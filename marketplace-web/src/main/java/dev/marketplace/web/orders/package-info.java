/** Orders as their buyer sees them. */
package dev.marketplace.web.orders;
