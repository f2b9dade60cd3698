package dev.marketplace.system.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which browser the tests use: {@code -Dbrowser=<path>}, else Chromium or Chrome where systems keep it. */
final class Executable {

    static final String MISSING =
            "No browser found. Install Chromium or Chrome (Debian: apt-get install chromium), or name one with -Dbrowser=";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/snap/bin/chromium");

    private Executable() {}

    /** Empty if there is none; Playwright's own download may still be there. */
    static Optional<Path> find() {
        String given = System.getProperty("browser", "");
        return given.isEmpty() ? installed() : Optional.of(Path.of(given));
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, ELSEWHERE.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
