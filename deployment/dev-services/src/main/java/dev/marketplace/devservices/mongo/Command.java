package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A command of a client, as far as running it in turn needs to know it.
 *
 * @param call its name and collection as kill points call it, e.g. {@code findAndModify stocks}
 * @param target the full name of the collection, {@code database.collection}
 */
record Command(Kind kind, String call, String target) {

    enum Kind {
        /** Says something about the server; touches no data. */
        SERVER,
        READ,
        WRITE,
        /** Makes or drops collections, indexes or databases. */
        SCHEMA
    }

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats",
            "validate",
            "listdatabases");
    private static final Set<String> SCHEMA =
            Set.of("create", "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection");

    static Command of(String database, Document query) {
        String name = query.keySet().iterator().next();
        Object subject = name.equalsIgnoreCase("getMore") ? query.get("collection") : query.get(name);
        String collection = subject instanceof String text ? text : "";
        return new Command(
                kindOf(name.toLowerCase(Locale.ROOT), query),
                (name + " " + collection).strip(),
                database + "." + collection);
    }

    private static Kind kindOf(String name, Document query) {
        if (WRITES.contains(name)) {
            return Kind.WRITE;
        } else if (SCHEMA.contains(name) || name.equals("aggregate") && stores(query)) {
            return Kind.SCHEMA;
        } else if (READS.contains(name) || name.equals("aggregate")) {
            return Kind.READ;
        }
        return Kind.SERVER;
    }

    private static boolean stores(Document aggregation) {
        if (aggregation.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.get(stages.size() - 1) instanceof Document last) {
            return last.containsKey("$out") || last.containsKey("$merge");
        }
        return false;
    }
}
