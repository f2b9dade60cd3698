package dev.marketplace.kit.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the theme into the folder given: that of the module's classes. */
public final class ThemeBuild {

    /** Weakest first; the portals' own style sheet names the same. */
    private static final String LAYERS = "@layer reset, base, structure, theme, layout, parts, pages, helpers;\n";

    private static final String RESOURCES = "META-INF/resources/";
    private static final String STRUCTURE = RESOURCES + "primefaces/components.css";

    /** Under {@code /resources} of the web application, where Faces looks before it looks into PrimeFaces' jar. */
    private static final String OUR_STRUCTURE = RESOURCES + "resources/primefaces/components.css";

    private static final String SAGA = RESOURCES + "primefaces-saga-blue/theme.css";
    private static final String AGORA = RESOURCES + "primefaces-agora/theme.css";
    private static final String ADDITIONS = "dev/marketplace/kit/theme/agora.css";

    private ThemeBuild() {}

    public static void main(String... arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        write(classes.resolve(AGORA), theme(read(SAGA), read(ADDITIONS)));
        write(classes.resolve(OUR_STRUCTURE), structure(read(STRUCTURE)));
    }

    /** Saga in our ink, then what we add. */
    static String theme(String saga, String additions) {
        return LAYERS + "@layer theme {\n" + Inking.apply(Sides.logical(saga)) + "\n" + additions + "}\n";
    }

    /** PrimeFaces' structure as it is, since scripts place some of it by its left side; weaker than any theme. */
    static String structure(String original) {
        return LAYERS + "@layer structure {\n" + original + "\n}\n";
    }

    /** A style sheet of the class path, without its byte order mark. */
    static String read(String resource) throws IOException {
        try (InputStream in = ThemeBuild.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(
                        resource + " is not on the class path: is PrimeFaces a dependency of this module?");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    /** Leaves a file alone that is as it should be, so that nothing is packed anew for it. */
    private static void write(Path file, String content) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
