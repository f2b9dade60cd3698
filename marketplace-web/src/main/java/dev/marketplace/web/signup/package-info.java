/** Where accounts begin. */
package dev.marketplace.web.signup;
