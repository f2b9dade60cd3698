/** What all administrators were told. */
package dev.marketplace.admin.notifications;
