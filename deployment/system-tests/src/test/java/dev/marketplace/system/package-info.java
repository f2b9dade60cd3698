/** What a person can do with the running product, from outside: over HTTP, WebSocket and in a real browser. */
package dev.marketplace.system;
