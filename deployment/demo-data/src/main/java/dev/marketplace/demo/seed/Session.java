package dev.marketplace.demo.seed;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls as one person; signs in again when the token has run out. Safe for several threads. */
final class Session {

    private final Supplier<String> signIn;
    private volatile String token;

    Session(Supplier<String> signIn) {
        this.signIn = signIn;
        this.token = signIn.get();
    }

    /** The answer to a call that takes the token. */
    Answer call(Function<Optional<String>, Answer> request) {
        String used = token;
        Answer answer = request.apply(Optional.of(used));
        return answer.status() == 401 ? request.apply(Optional.of(renewed(used))) : answer;
    }

    private synchronized String renewed(String used) {
        if (used.equals(token)) {
            token = signIn.get();
        }
        return token;
    }
}
