package dev.marketplace.identity.control;

import dev.marketplace.external.signin.BeginSignIn;
import dev.marketplace.external.signin.FinishSignIn;
import dev.marketplace.external.signin.ProvenIdentity;
import dev.marketplace.external.signin.SignInProvider;
import dev.marketplace.identity.SignInExpired;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The way of a browser to the provider and back. What belongs to it is kept in Redis under a hash of its state, is taken
 * once, and opens only for the browser that has the cookie.
 */
@ApplicationScoped
public class SignInTrips {

    /** Where the provider sends browsers back to, below the marketplace's address; registered there. */
    public static final String CALLBACK = "/signin/google/callback";

    private static final String KIND = "google";
    private static final String NOBODY = "-";
    private static final int BYTES = 32;
    private static final int PATH_LENGTH = 500;

    /** A path of ours: browsers read two slashes, or a backslash, as the start of another host. */
    private static final Pattern PATH = Pattern.compile("/(?:[^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?");

    private final SecureRandom random = new SecureRandom();

    @Inject
    private SignInProvider provider;

    @Inject
    private Secrets secrets;

    @Inject
    private PlatformSettings platform;

    @Inject
    private IdentitySettings settings;

    protected SignInTrips() {}

    /** For use without a container. */
    public SignInTrips(SignInProvider provider, Secrets secrets, PlatformSettings platform, IdentitySettings settings) {
        this.provider = provider;
        this.secrets = secrets;
        this.platform = platform;
        this.settings = settings;
    }

    /** @param kept goes to the browser */
    public record Begun(URI redirect, String kept) {}

    /** @param linkTo the account that asked to be linked; empty for a sign-in */
    public record Done(ProvenIdentity person, Optional<String> linkTo, String returnPath) {}

    public boolean possible() {
        return provider.available();
    }

    /** @param returnPath anything but a path of ours leads to the home page */
    public Begun begin(Scope scope, Optional<String> linkTo, String returnPath) {
        String state = secret();
        String nonce = secret();
        String verifier = secret();
        String kept = secret();
        URI redirect = provider.begin(new BeginSignIn(callback(), state, nonce, verifier));
        secrets.keep(
                scope,
                KIND,
                hash(state),
                String.join(" ", nonce, verifier, hash(kept), linkTo.orElse(NOBODY), safe(returnPath)),
                Limits.SIGN_IN_TRIP);
        return new Begun(redirect, kept);
    }

    /**
     * @throws SignInExpired if nobody began it in this browser, it took too long, or it was finished already
     * @throws dev.marketplace.external.signin.SignInRefused
     * @throws dev.marketplace.external.signin.SignInUnavailable
     */
    public Done finish(Scope scope, String code, String state, String kept) {
        if (code == null || state == null || kept == null) {
            throw new SignInExpired();
        }
        String[] trip = secrets.take(scope, KIND, hash(state))
                .map(value -> value.split(" ", 5))
                .filter(parts -> Hmac.same(parts[2], hash(kept)))
                .orElseThrow(SignInExpired::new);
        ProvenIdentity person = provider.finish(new FinishSignIn(code, callback(), trip[0], trip[1]));
        return new Done(person, Optional.of(trip[3]).filter(account -> !NOBODY.equals(account)), trip[4]);
    }

    private static String safe(String path) {
        boolean good = path != null
                && path.length() <= PATH_LENGTH
                && PATH.matcher(path).matches();
        return good ? path : "/";
    }

    private URI callback() {
        return URI.create(platform.baseUrl() + CALLBACK);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String hash(String secret) {
        return new Hmac(settings.refreshSecret()).of("google", secret);
    }
}
