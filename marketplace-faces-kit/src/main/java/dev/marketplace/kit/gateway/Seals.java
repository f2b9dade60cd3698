package dev.marketplace.kit.gateway;

import dev.marketplace.platform.web.FormTokens;
import dev.marketplace.platform.web.Sealer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The seals of forms and messages, made with the secret that also signs access tokens; a seal's purpose keeps the two
 * apart. Without one, a secret is made up at start: forms that are open when the server restarts are then refused.
 */
public final class Seals {

    private static final Logger LOG = Logger.getLogger(Seals.class.getName());

    /** Every node of a marketplace has the same. */
    private static final String SECRET_KEY = "marketplace.token.access-secret";

    private static final int BYTES = 32;

    private static final Sealer SEALER = new Sealer(secret());
    private static final FormTokens FORM_TOKENS = new FormTokens(SEALER);

    private Seals() {}

    public static Sealer sealer() {
        return SEALER;
    }

    public static FormTokens formTokens() {
        return FORM_TOKENS;
    }

    private static String secret() {
        return ConfigProvider.getConfig()
                .getOptionalValue(SECRET_KEY, String.class)
                .orElseGet(Seals::madeUp);
    }

    private static String madeUp() {
        LOG.warning(SECRET_KEY + " is not set: forms open at a restart will have to be sent again.");
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
