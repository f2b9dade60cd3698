/** People who use the marketplace over its API, and the fixture shops that tests buy from. */
package dev.marketplace.system.people;
