/** Tests of the gateway's rules that need a Redis, which the platform's own tests do not have. */
package dev.marketplace.gateway;
