package dev.marketplace.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Payara's log says since this object was made about an application that does not start. */
final class ServerLog {

    /** How the application names a setting that stops it. */
    private static final Pattern BAD_SETTING = Pattern.compile(
            "(?:BadSetting|DeploymentException): (Setting [\\w.-]+: [^\\n]+(?:\\nSetting [\\w.-]+: [^\\n]+)*)");

    private static final Pattern LOADING_FAILED =
            Pattern.compile("(?:Exception while loading the app|Error occurred during deployment) ?: ([^\\n]+?)]]");

    private final Path file;
    private final long start;

    ServerLog(Path file) {
        this.file = file;
        this.start = size();
    }

    /** Why the application could not be started, for a person; empty while nothing says so. */
    Optional<String> refusal() {
        String text = sinceStart();
        Matcher setting = BAD_SETTING.matcher(text);
        if (setting.find()) {
            return Optional.of("The application refuses to start. " + setting.group(1));
        }
        Matcher failure = LOADING_FAILED.matcher(text);
        return failure.find()
                ? Optional.of("The application could not be loaded: " + failure.group(1) + "\nLog: " + file)
                : Optional.empty();
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private String sinceStart() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            // a log that was rotated meanwhile begins anew
            long from = in.length() < start ? 0 : start;
            byte[] bytes = new byte[(int) Math.min(in.length() - from, 4_000_000)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
