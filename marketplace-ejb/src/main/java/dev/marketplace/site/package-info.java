/**
 * Site: the marketplace's face (the seed's site_configs): name, logo, banner, currency, languages.
 *
 * <p>It is made with defaults from the settings when there is none, so that a fresh database has a face. The currency is that
 * of all prices; it cannot change once something has one.
 *
 * <p>Collection: {@code site} (Jakarta NoSQL, one document). Events: none yet. Calls: catalogue's pictures.
 */
package dev.marketplace.site;
