/**
 * Tests of what only the container can answer. Each deploys a small archive of its own into the Payara of the running product,
 * beside the product: the EAR as it was built, with the sub-packages {@code door} and {@code front} in place of its rooms and
 * WARs, or a WAR with the API's own access check. They ask it from outside and take it away again.
 */
package dev.marketplace.container;
