/** Words, numbers, money and dates as the reader's language writes them. */
package dev.marketplace.kit.text;
