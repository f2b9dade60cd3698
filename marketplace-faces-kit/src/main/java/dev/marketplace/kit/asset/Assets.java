package dev.marketplace.kit.asset;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All files under {@code /assets/} of an application and its jars, read once. A file that ends in {@code .bundle} lists
 * others, one a line, which are served joined under its name without that ending. The version is made from the content
 * of all, so an address that holds it never changes its meaning.
 */
final class Assets {

    private static final String ATTRIBUTE = Assets.class.getName();
    private static final String ROOT = "/assets/";
    private static final String BUNDLE = ".bundle";
    private static final int VERSION_CHARACTERS = 12;

    private final Map<String, byte[]> files;
    private final String version;

    private Assets(Map<String, byte[]> files) {
        this.files = files;
        this.version = versionOf(files);
    }

    /** The files of an application, read at the first call. */
    static Assets of(ServletContext context) {
        synchronized (context) {
            if (!(context.getAttribute(ATTRIBUTE) instanceof Assets)) {
                context.setAttribute(ATTRIBUTE, read(context));
            }
            return (Assets) context.getAttribute(ATTRIBUTE);
        }
    }

    private static Assets read(ServletContext context) {
        Map<String, byte[]> files = new TreeMap<>();
        collect(context, ROOT, files);
        Map<String, byte[]> joined = new TreeMap<>(files);
        files.forEach((name, content) -> {
            if (name.endsWith(BUNDLE)) {
                joined.put(name.substring(0, name.length() - BUNDLE.length()), join(files, name, content));
            }
        });
        return new Assets(joined);
    }

    /** The content of a file, e.g. {@code fonts/inter.woff2}; empty if there is none of that name. */
    Optional<byte[]> content(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Letters, digits, dashes and underscores. */
    String version() {
        return version;
    }

    private static void collect(ServletContext context, String folder, Map<String, byte[]> files) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                collect(context, path, files);
            } else {
                files.put(path.substring(ROOT.length()), bytes(context, path));
            }
        }
    }

    private static byte[] bytes(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static byte[] join(Map<String, byte[]> files, String bundle, byte[] list) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(name -> joined.writeBytes(member(files, bundle, name)));
        return joined.toByteArray();
    }

    private static byte[] member(Map<String, byte[]> files, String bundle, String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new IllegalStateException("the bundle " + bundle + " names " + name + ", which is not there");
        }
        return content;
    }

    private static String versionOf(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return Base64.getUrlEncoder().encodeToString(digest.digest()).substring(0, VERSION_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
