package dev.marketplace.platform.config;

/** What a node does: everything, or only answering the API (no jobs, no group listeners). */
public enum NodeRole {
    ALL,
    API
}
