/** The words of the demo catalogue, read from the resources under {@code demo/catalogue}; amounts are cents of EUR. */
package dev.marketplace.demo.catalogue;
