package dev.marketplace.devservices.openid;

import dev.marketplace.devservices.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Properties;
import java.util.Set;

/**
 * The marketplace as the provider knows it; its id and secret are made at the first start and kept.
 *
 * @param redirectUris where it may be answered, compared character by character
 */
record Client(String id, String secret, Set<String> redirectUris) {

    /** Where the marketplace takes the answer, beneath its own address. */
    static final String CALLBACK = "/signin/google/callback";

    static Client in(Path folder, Set<String> redirectUris) throws IOException {
        Path file = folder.resolve("client.properties");
        if (!Files.exists(file)) {
            AtomicFile.write(
                    file,
                    "id=" + Secrets.random(15) + ".sandbox.example\nsecret=sandbox-secret-" + Secrets.random(24)
                            + "\n");
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Client(kept.getProperty("id"), kept.getProperty("secret"), Set.copyOf(redirectUris));
    }

    /** Compares in a time that does not depend on how much of it is right. */
    boolean isSecret(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
