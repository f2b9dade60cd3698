/**
 * The API's door to the outside: resources translate HTTP to the rooms' doors and hold no rule. Each method says who may
 * call it; refusals are problems of RFC 9457.
 */
package dev.marketplace.api;
