package dev.marketplace.identity.control;

import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Setting;
import java.util.Optional;

/** What sessions are signed with, and the first admin. */
public record IdentitySettings(
        @Setting(
                key = "marketplace.token.access-secret",
                alias = "ACCESS_TOKEN_SECRET",
                unit = "at least 32 characters",
                reason = "Signs access tokens; changing it ends what is signed in until the next refresh.",
                secret = true)
        String accessSecret,

        @Setting(
                key = "marketplace.token.refresh-secret",
                alias = "REFRESH_TOKEN_SECRET",
                unit = "at least 32 characters",
                reason = "Keys refresh tokens and codes; changing it signs everybody out.",
                secret = true)
        String refreshSecret,

        @Setting(
                key = "marketplace.admin.email",
                unit = "an e-mail address",
                reason = "The first admin, made at a start that finds none; later settings change nothing.")
        Optional<String> adminEmail,

        @Setting(
                key = "marketplace.admin.password",
                unit = "at least 12 characters",
                reason = "The first admin's password, to be changed after the first sign-in.",
                secret = true)
        Optional<String> adminPassword) {

    private static final int SECRET_LENGTH = 32;
    private static final int ADMIN_PASSWORD_LENGTH = 12;

    public IdentitySettings {
        longEnough("marketplace.token.access-secret", accessSecret, SECRET_LENGTH);
        longEnough("marketplace.token.refresh-secret", refreshSecret, SECRET_LENGTH);
        adminPassword.ifPresent(password -> longEnough("marketplace.admin.password", password, ADMIN_PASSWORD_LENGTH));
        if (adminEmail.isPresent() != adminPassword.isPresent()) {
            throw new BadSetting("marketplace.admin.email", "it goes together with marketplace.admin.password.");
        }
    }

    private static void longEnough(String key, String secret, int length) {
        if (secret.length() < length) {
            throw new BadSetting(key, "at least " + length + " characters, please.");
        }
    }
}
