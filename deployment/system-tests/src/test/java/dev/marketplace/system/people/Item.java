package dev.marketplace.system.people;

/**
 * A product of one variant that the tests sell.
 *
 * @param sku its stock keeping unit and its slug
 * @param price cents
 * @param stock pieces when it was entered
 */
public record Item(String sku, String title, long price, int stock) {

    /** Its page's path. */
    public String path() {
        return "/product/" + sku;
    }
}
