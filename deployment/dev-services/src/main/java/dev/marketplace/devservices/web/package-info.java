/** What the HTTP services of this process have in common: the loopback server, its guards, templates and the look. */
package dev.marketplace.devservices.web;
