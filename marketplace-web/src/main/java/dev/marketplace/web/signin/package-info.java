/** Where sessions begin and end. */
package dev.marketplace.web.signin;
