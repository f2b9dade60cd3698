/** Orders as the administrators see them. */
package dev.marketplace.admin.orders;
