package dev.marketplace.shared;

import java.util.Map;

/** What a room knows of a person; each room that knows something has one, and the export of identity asks them all. */
public interface PersonalData {

    /** The file that it fills, without its ending, e.g. {@code orders}. */
    String name();

    /**
     * All that the room keeps of whoever asks, in her portal: text, whole numbers, booleans, lists and maps of those; times
     * as ISO 8601 text. Empty if it knows nothing.
     */
    Map<String, Object> of(Caller caller);
}
