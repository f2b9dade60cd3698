/**
 * Enters the demo catalogue through the public API, as its users would: an admin shapes the categories, sellers
 * register, read their code in the mailbox, open a shop, upload pictures and enter products.
 *
 * <p>Everything is looked up before it is entered, so the work can be cut off anywhere and done again. What the progress
 * file remembers only saves time. {@link dev.marketplace.demo.seed.DemoSeeder} is the way in.
 */
package dev.marketplace.demo.seed;
