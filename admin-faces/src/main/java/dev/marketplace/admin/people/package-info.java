/** Accounts as administrators see and decide about them. */
package dev.marketplace.admin.people;
