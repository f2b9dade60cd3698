package dev.marketplace.shared;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One marketplace of this installation, and the one place that makes names from it: database, Redis keys, index folder,
 * image folder, token issuer. Nobody else builds such a name, so that a second marketplace can be added beside.
 *
 * @param marketplace lower-case letters, digits and dashes, at most 24
 */
public record Scope(String marketplace) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,24}");

    public Scope {
        if (!NAME.matcher(marketplace).matches()) {
            throw new IllegalArgumentException("no marketplace is called " + marketplace);
        }
    }

    /** The marketplace of an installation that has one. */
    public static final Scope MAIN = new Scope("main");

    /** The database, given the one that the connection's address names. */
    public String database(String configured) {
        return equals(MAIN) ? configured : configured + "-" + marketplace;
    }

    /** A Redis key: the parts joined by colons under this marketplace's prefix. */
    public String redisKey(String... parts) {
        return "mp:" + marketplace + ":" + String.join(":", parts);
    }

    /** This marketplace's folder of a search index under the node's data folder. */
    public Path indexFolder(Path dataFolder, String index) {
        return dataFolder.resolve("index").resolve(marketplace).resolve(index);
    }

    /** The folder of pictures at the image service: starts with a slash, has no slash at its end. */
    public String imageFolder(String kind) {
        return "/" + marketplace + "/" + kind;
    }

    /** The issuer of this marketplace's tokens. */
    public String tokenIssuer(String baseUrl) {
        return baseUrl + "/#" + marketplace;
    }
}
