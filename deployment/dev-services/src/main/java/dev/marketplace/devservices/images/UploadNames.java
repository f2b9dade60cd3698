package dev.marketplace.devservices.images;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The provider's rules for names: what is not allowed in them becomes an underscore. */
final class UploadNames {

    private static final int MAX_NAME = 255;
    private static final int MAX_DEPTH = 50;
    private static final int UNIQUE_LENGTH = 9;
    private static final String UNIQUE_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private UploadNames() {}

    /**
     * Letters, digits, dots and dashes stay.
     *
     * @throws ImageProblem 400 when nothing is left of it or it is too long
     */
    static String file(String fileName) {
        String name = fileName.strip().replaceAll("[^a-zA-Z0-9.-]", "_");
        if (name.isEmpty() || name.matches("\\.+") || name.length() > MAX_NAME) {
            throw ImageProblem.badRequest(
                    "Invalid fileName parameter: 1 to " + MAX_NAME + " characters, not only dots.");
        }
        return name;
    }

    /** Puts something unforeseeable between name and ending, {@code cup.jpg} to {@code cup_x1Y2z3A4b.jpg}. */
    static String unique(String name) {
        String suffix = RANDOM.ints(UNIQUE_LENGTH, 0, UNIQUE_LETTERS.length())
                .mapToObj(i -> UNIQUE_LETTERS.substring(i, i + 1))
                .collect(Collectors.joining("", "_", ""));
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + suffix : name.substring(0, dot) + suffix + name.substring(dot);
    }

    /**
     * Letters, digits, dashes, underscores and slashes stay; begins and ends with one slash.
     *
     * @throws ImageProblem 400 when it is nested too deeply
     */
    static String folder(String folder) {
        String path = Arrays.stream(
                        folder.strip().replaceAll("[^a-zA-Z0-9/_-]", "_").split("/+"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        if (path.chars().filter(c -> c == '/').count() >= MAX_DEPTH) {
            throw ImageProblem.badRequest("Invalid folder parameter: at most " + MAX_DEPTH + " levels.");
        }
        return path.isEmpty() ? "/" : "/" + path + "/";
    }
}
