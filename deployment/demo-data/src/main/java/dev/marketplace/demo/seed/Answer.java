package dev.marketplace.demo.seed;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param body its JSON; a missing node when it had none
 */
record Answer(int status, JsonNode body) {

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The problem's code; empty when there is none. */
    String code() {
        return body.path("code").asText("");
    }

    /** @throws SeedFailure unless it is one of the statuses hoped for */
    Answer orFail(String what) {
        if (!ok()) {
            throw new SeedFailure(what + ": " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        String errors = body.path("errors").isMissingNode() ? "" : " " + body.path("errors");
        return (status + " " + code() + " " + body.path("detail").asText("") + errors).strip();
    }
}
