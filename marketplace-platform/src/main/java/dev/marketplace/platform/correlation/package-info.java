/** The correlation id: from the request to the log, the Kafka header and the mail. */
package dev.marketplace.platform.correlation;
