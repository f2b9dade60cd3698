/** Drills: processes are killed at the worst moments, and nothing acknowledged may be lost or done twice. */
package dev.marketplace.system.drill;
