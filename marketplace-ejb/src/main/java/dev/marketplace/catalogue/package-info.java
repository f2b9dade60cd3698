/**
 * Catalogue: what is for sale (the seed's product service).
 *
 * <p>A product belongs to a shop, lies in one child category and has one or more variants (colour and size), each with a
 * SKU, a price and pieces of its own. Pieces are kept apart from the product, one small document for each SKU: a checkout
 * holds them for a while, then they are sold or given back; there are never fewer than none.
 *
 * <p>Readers are served from a Lucene index on each node, never from MongoDB scans. It is fed from {@code catalogue.events}
 * on every node: it notes where the topic ends, reads the documents, and replays from there; a product's version decides.
 *
 * <p>Pictures are checked, decoded under a pixel limit, encoded anew and stored at the images port.
 *
 * <p>Collections: {@code products}, {@code stock} (native), {@code categories}, {@code images} (Jakarta NoSQL). Events:
 * {@code catalogue.product-created}, {@code catalogue.product-changed}, {@code catalogue.stock-changed} {productId},
 * {@code catalogue.categories-changed}. Calls: shop.
 */
package dev.marketplace.catalogue;
