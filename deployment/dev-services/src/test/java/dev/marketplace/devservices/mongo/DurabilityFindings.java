package dev.marketplace.devservices.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What a drill found after its kills. */
final class DurabilityFindings {

    private final List<String> lost = new ArrayList<>();
    private final List<String> torn = new ArrayList<>();
    private int kills;
    private long acknowledged;

    void killed() {
        kills++;
    }

    int kills() {
        return kills;
    }

    /** Writes that the server confirmed, over all writers. */
    long acknowledged() {
        return acknowledged;
    }

    /** Documents that were not as last acknowledged. */
    List<String> lost() {
        return lost;
    }

    /** Disagreements between the documents and an index. */
    List<String> torn() {
        return torn;
    }

    void compare(MongoDatabase database, List<DrillWriter> writers) {
        MongoCollection<Document> things = database.getCollection("things");
        List<Document> all = things.find().into(new ArrayList<>());
        Map<String, Integer> stored = new HashMap<>();
        all.forEach(thing -> stored.put(thing.getString("_id"), thing.getInteger("version")));
        for (DrillWriter writer : writers) {
            lost.addAll(writer.lost(stored));
            torn.addAll(writer.contradictions());
            writer.contradictions().clear();
        }
        acknowledged = writers.stream().mapToLong(DrillWriter::acknowledgements).sum();
        compareContents(all);
        compareIndexes(things, all);
        compareSizes(database, all);
    }

    private void compareContents(List<Document> all) {
        for (Document thing : all) {
            Document written = DrillWriter.document(thing.getString("_id"), thing.getInteger("version"));
            if (!written.equals(thing)) {
                torn.add("not as any write made it: " + thing.toJson());
            }
        }
    }

    private void compareIndexes(MongoCollection<Document> things, List<Document> all) {
        Map<Bson, Set<String>> expected = new HashMap<>();
        for (Document thing : all) {
            String id = thing.getString("_id");
            expect(expected, Filters.eq("group", thing.get("group")), id);
            expect(expected, Filters.and(Filters.eq("group", thing.get("group")), Filters.gte("version", 0)), id);
            thing.getList("tags", String.class).forEach(tag -> expect(expected, Filters.eq("tags", tag), id));
        }
        expected.put(
                Filters.in("_id", all.stream().map(thing -> thing.get("_id")).toList()), idsOf(all));
        expected.put(
                Filters.in("key", all.stream().map(thing -> thing.get("key")).toList()), idsOf(all));
        expected.forEach((filter, ids) -> {
            Set<String> found = idsOf(things.find(filter).into(new ArrayList<>()));
            if (!found.equals(ids)) {
                torn.add(found.size() + " instead of " + ids.size() + " found by an index");
            }
        });
    }

    private static void expect(Map<Bson, Set<String>> expected, Bson filter, String id) {
        expected.computeIfAbsent(filter, any -> new HashSet<>()).add(id);
    }

    private static Set<String> idsOf(List<Document> things) {
        Set<String> ids = new HashSet<>();
        things.forEach(thing -> ids.add(thing.getString("_id")));
        return ids;
    }

    /** An entry that leads nowhere is in no answer, but it is counted. */
    private void compareSizes(MongoDatabase database, List<Document> all) {
        if (!database.listCollectionNames().into(new ArrayList<>()).contains("things")) {
            torn.add("the collection is gone");
            return;
        }
        Document entries =
                database.runCommand(new Document("validate", "things")).get("keysPerIndex", Document.class);
        long tags = all.stream()
                .mapToLong(
                        thing -> Math.max(1, thing.getList("tags", String.class).size()))
                .sum();
        entries.forEach((index, count) -> {
            long expected = index.startsWith("tags") ? tags : all.size();
            if (((Number) count).longValue() != expected) {
                torn.add("index " + index + " has " + count + " entries instead of " + expected);
            }
        });
    }

    @Override
    public String toString() {
        return kills + " kills, " + acknowledged + " acknowledged writes, " + lost.size() + " lost, " + torn.size()
                + " torn";
    }
}
