package dev.marketplace.identity;

import dev.marketplace.external.signin.BeginSignIn;
import dev.marketplace.external.signin.FinishSignIn;
import dev.marketplace.external.signin.ProvenIdentity;
import dev.marketplace.external.signin.SignInProvider;
import dev.marketplace.external.signin.SignInRefused;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A provider that vouches for whom a test says, once for each code, to the browser that asked. */
public final class Provider implements SignInProvider {

    private final Map<String, BeginSignIn> begun = new ConcurrentHashMap<>();
    private final Map<String, ProvenIdentity> people = new ConcurrentHashMap<>();
    private String state;

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public URI begin(BeginSignIn command) {
        state = command.state();
        begun.put(command.state(), command);
        return URI.create("https://id.example.com/authorize?state=" + command.state());
    }

    /** The state of the newest way here. */
    public String state() {
        return state;
    }

    /** A person agrees: the browser gets this code. */
    public String agrees(ProvenIdentity person) {
        String code = "code-" + state;
        people.put(code, person);
        return code;
    }

    @Override
    public ProvenIdentity finish(FinishSignIn command) {
        BeginSignIn started = begun.get(command.code().replaceFirst("code-", ""));
        boolean same = started != null
                && started.nonce().equals(command.nonce())
                && started.verifier().equals(command.verifier())
                && started.redirectUri().equals(command.redirectUri());
        ProvenIdentity person = people.remove(command.code());
        if (!same || person == null) {
            throw new SignInRefused(null);
        }
        return person;
    }
}
