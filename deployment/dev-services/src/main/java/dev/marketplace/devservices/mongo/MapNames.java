package dev.marketplace.devservices.mongo;

import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;

/** How the maps of the store are called. A full name is {@code database.collection}. */
final class MapNames {

    private static final String DOCUMENTS = "documents/";
    private static final String META = "meta/";
    private static final String INDEX = "index/";

    private MapNames() {}

    static String documents(String fullName) {
        return DOCUMENTS + fullName;
    }

    static String meta(String fullName) {
        return META + fullName;
    }

    static String index(String fullName, String indexName) {
        return INDEX + fullName + "/" + indexName;
    }

    static List<String> allOf(String fullName, MVStore store) {
        return store.getMapNames().stream()
                .filter(name -> name.equals(documents(fullName))
                        || name.equals(meta(fullName))
                        || name.startsWith(index(fullName, "")))
                .toList();
    }

    /** The databases that have at least one collection in the store; each once, sorted. */
    static Stream<String> databases(MVStore store) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('.', DOCUMENTS.length())))
                .distinct()
                .sorted();
    }
}
