/** Whether this node lives and can be sent requests, for load balancers and supervisors: up or down, and nothing else. */
package dev.marketplace.web.health;
