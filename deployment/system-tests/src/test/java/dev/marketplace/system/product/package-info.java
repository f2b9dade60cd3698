/** The running product that all system tests share, and what lies beside it: mailbox, payment sandbox, kill points. */
package dev.marketplace.system.product;
