/** Time and ids, both injected: nothing else asks the system for the time or for something random to call a thing by. */
package dev.marketplace.platform.time;
