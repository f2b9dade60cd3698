/**
 * Recommendation: what may please (the seed's recommendation service).
 *
 * <p>Planned: Models are learned with Apache Mahout from what people viewed, wished for, carted and bought, by a
 * job outside requests; where they know nothing, likeness of content answers. Each suggestion says
 * why.
 */
package dev.marketplace.recommendation;
