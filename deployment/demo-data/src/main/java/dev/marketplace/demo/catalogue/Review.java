package dev.marketplace.demo.catalogue;

/**
 * What a person says about a product once her order is delivered.
 *
 * @param product slug
 * @param person e-mail
 * @param rating 1 to 5
 * @param answer the seller's; null when she gave none
 */
public record Review(
        String product, String person, int rating, String title, String text, String language, String answer) {}
