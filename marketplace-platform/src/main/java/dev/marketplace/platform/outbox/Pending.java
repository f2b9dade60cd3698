package dev.marketplace.platform.outbox;

import dev.marketplace.shared.Scope;

/** A document that may have events to send. */
record Pending(Scope scope, String collection, String document) {

    static final String COLLECTION = "outbox_pending";

    String id() {
        return collection + ":" + document;
    }
}
