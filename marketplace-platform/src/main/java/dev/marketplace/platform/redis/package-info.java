/** Redis through jedis. What is kept there may be lost. */
package dev.marketplace.platform.redis;
