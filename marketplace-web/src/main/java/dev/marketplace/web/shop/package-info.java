/** The page of one shop. */
package dev.marketplace.web.shop;
