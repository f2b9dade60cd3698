/** Health as operators and load balancers ask for it. */
package dev.marketplace.platform.health;
