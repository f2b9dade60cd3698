/** Who one is: accounts, sessions and what is done against them, over HTTP from outside. */
package dev.marketplace.system.identity;
