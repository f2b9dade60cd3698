/** What the gateway needs in this application alone: answers of the container's own as problems, and reports of policies. */
package dev.marketplace.api.gateway;
