/** The seed's addresses of API documentation. */
package dev.marketplace.web.docs;
