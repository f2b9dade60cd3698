package dev.marketplace.devservices.images;

import dev.marketplace.devservices.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The account's keys, made at the first start and kept. Their prefixes say that they open nothing real.
 *
 * @param privateKey begins with {@code private_sandbox_}
 * @param publicKey begins with {@code public_sandbox_}
 */
record SandboxKeys(String privateKey, String publicKey) {

    static SandboxKeys in(Path folder) throws IOException {
        Path file = folder.resolve("keys.properties");
        if (!Files.exists(file)) {
            AtomicFile.write(
                    file, "private=private_sandbox_" + random() + "\n" + "public=public_sandbox_" + random() + "\n");
        }
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            keys.load(reader);
        }
        return new SandboxKeys(keys.getProperty("private"), keys.getProperty("public"));
    }

    private static String random() {
        byte[] bytes = new byte[21];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes).replace('-', 'x').replace('_', 'y');
    }

    /** Compares in a time that does not depend on how much of it is right. */
    boolean isPrivateKey(String given) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), privateKey.getBytes(StandardCharsets.UTF_8));
    }
}
