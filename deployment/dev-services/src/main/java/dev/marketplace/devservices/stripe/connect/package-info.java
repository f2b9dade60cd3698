/**
 * Connected accounts of sellers (Accounts v2) and the links that lead them to the page where they tell of their bank account.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/accounts">Accounts v2</a>
 */
package dev.marketplace.devservices.stripe.connect;
