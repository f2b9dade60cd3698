package dev.marketplace.kit.page;

import dev.marketplace.kit.text.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Says what is wrong with a password that a door did not take: too short, or one that others would try first. */
@RequestScoped
public class NewPassword {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    @Inject
    private Say say;

    /** @param password as typed; null is none */
    public String wrong(String password) {
        int length = password == null ? 0 : password.length();
        return say.with(length < SHORTEST || length > LONGEST ? "password.length" : "password.common");
    }
}
