/** Jobs with leases: a timer only ticks, the document decides who runs. */
package dev.marketplace.platform.job;
