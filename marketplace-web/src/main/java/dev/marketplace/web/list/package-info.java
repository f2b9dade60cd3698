/** Lists of products: categories and search. */
package dev.marketplace.web.list;
