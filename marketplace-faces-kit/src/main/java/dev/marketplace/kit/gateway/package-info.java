/** The gateway's filters for Faces applications; {@code META-INF/web-fragment.xml} registers them in order. */
package dev.marketplace.kit.gateway;
