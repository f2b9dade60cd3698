package dev.marketplace.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Collects what is wrong with a command's fields, so that a caller learns of all of it at once. */
public final class Checks {

    private static final String ATOM = "[^\\s@.\\p{Cntrl}<>,;:\"()\\[\\]\\\\]++";
    private static final String LABEL = "[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+";
    private static final Pattern EMAIL =
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*+@(?:" + LABEL + "\\.)++[A-Za-z]{2,63}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    private final List<FieldError> errors = new ArrayList<>();

    /** Some text without control characters, of 1 to {@code maxLength} characters when blank space is taken off. */
    public Checks text(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return wrong(field, "Please fill this in.");
        }
        if (value.strip().length() > maxLength) {
            return wrong(field, "At most " + maxLength + " characters.");
        }
        return that(!CONTROL.matcher(value).find(), field, "Line breaks and control characters are not allowed here.");
    }

    /** Like {@link #text} but it may be absent or blank. */
    public Checks optionalText(String field, String value, int maxLength) {
        return value == null || value.isBlank() ? this : text(field, value, maxLength);
    }

    /** An e-mail address of one line, at most 254 characters (RFC 5321). */
    public Checks email(String field, String value) {
        boolean good =
                value != null && value.length() <= 254 && EMAIL.matcher(value).matches();
        return that(good, field, "Please enter an e-mail address such as name@example.com.");
    }

    public Checks range(String field, long value, long min, long max) {
        return that(value >= min && value <= max, field, "Between " + min + " and " + max + ".");
    }

    public Checks that(boolean holds, String field, String message) {
        return holds ? this : wrong(field, message);
    }

    /** @throws InvalidInput if anything was wrong */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** The elements of a list as a client sent it: never null, and none of them is. */
    public static <T> List<T> given(List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }

    private Checks wrong(String field, String message) {
        errors.add(new FieldError(field, message));
        return this;
    }
}
