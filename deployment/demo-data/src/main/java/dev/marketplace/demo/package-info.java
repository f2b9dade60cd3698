/**
 * The demo catalogue and how it gets into a marketplace.
 *
 * <ul>
 *   <li>{@code catalogue} reads the shipped words: shops, categories, products, people, reviews, offers and codes.
 *   <li>{@code pictures} tints the shipped drawings and turns them into pixels while the project is built.
 *   <li>{@code seed} enters all of it through the public API, as sellers would do it.
 * </ul>
 */
package dev.marketplace.demo;
