/** Where sessions of this portal begin and end, and who may see its pages. */
package dev.marketplace.seller.signin;
