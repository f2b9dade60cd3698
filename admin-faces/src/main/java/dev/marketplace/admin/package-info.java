/**
 * The admin portal. Its pages translate between the browser and the doors of the rooms and hold no rule; what it has in common
 * with the other portal is in the kit.
 */
package dev.marketplace.admin;
