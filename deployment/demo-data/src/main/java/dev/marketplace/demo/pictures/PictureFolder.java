package dev.marketplace.demo.pictures;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the build put the pictures. */
public final class PictureFolder {

    /** Overrides where the pictures are looked for. */
    public static final String PROPERTY = "marketplace.demo.pictures";

    private PictureFolder() {}

    /** The folder named by the property, else {@code pictures} beside this module's classes or jar; may not exist. */
    public static Path built() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
        try {
            Path own = Path.of(PictureFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.resolveSibling("pictures");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
