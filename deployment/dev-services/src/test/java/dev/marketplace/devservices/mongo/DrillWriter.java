package dev.marketplace.devservices.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes to documents of its own, one at a time, and remembers what was acknowledged. The write that was cut off may
 * have happened or not.
 */
final class DrillWriter {

    private static final int DOCUMENTS = 120;

    private final String name;
    private final Random random;

    /** Document id to the version last acknowledged; no entry when there is no document. */
    private final Map<String, Integer> acknowledged = new HashMap<>();

    private final List<String> contradictions = new ArrayList<>();

    private String cutOffId;
    private Integer cutOffVersion;
    private long acknowledgements;
    private int nextVersion;

    DrillWriter(String name, Random random) {
        this.name = name;
        this.random = random;
    }

    /** Ends with the first write that is not answered. */
    void writeUntilCutOff(MongoCollection<Document> things) {
        try {
            while (true) {
                write(things);
                acknowledgements++;
            }
        } catch (MongoException cutOff) {
            // the state of the document that was written to is open
        }
    }

    private void write(MongoCollection<Document> things) {
        String id = name + "-" + random.nextInt(DOCUMENTS);
        Integer version = acknowledged.get(id);
        cutOffId = id;
        cutOffVersion = ++nextVersion;
        if (version == null) {
            things.insertOne(document(id, nextVersion));
        } else if (random.nextInt(6) == 0) {
            cutOffVersion = null;
            require(things.deleteOne(current(id, version)).getDeletedCount() == 1, id);
        } else if (random.nextBoolean()) {
            Document update = new Document("$set", document(id, nextVersion));
            require(things.updateOne(current(id, version), update).getModifiedCount() == 1, id);
        } else {
            Document update = new Document("$set", document(id, nextVersion));
            require(things.findOneAndUpdate(current(id, version), update) != null, id);
        }
        settle(id, cutOffVersion);
        cutOffId = null;
    }

    private static Bson current(String id, int version) {
        return Filters.and(Filters.eq(id), Filters.eq("version", version));
    }

    private void require(boolean found, String id) {
        if (!found) {
            contradictions.add(id + " is no longer known as it was acknowledged");
        }
    }

    /** Answers that cannot be right after what was acknowledged before. */
    List<String> contradictions() {
        return contradictions;
    }

    private void settle(String id, Integer version) {
        if (version == null) {
            acknowledged.remove(id);
        } else {
            acknowledged.put(id, version);
        }
    }

    /** What the document with this id and version looks like, so that an update moves it in every index. */
    static Document document(String id, int version) {
        List<String> tags = new ArrayList<>();
        for (int tag = 0; tag < version % 4; tag++) {
            tags.add("t" + (version + tag) % 10);
        }
        return new Document("_id", id)
                .append("version", version)
                .append("key", id + "/" + version)
                .append("group", "g" + version % 7)
                .append("tags", tags)
                .append("text", "x".repeat(300 + version % 100));
    }

    long acknowledgements() {
        return acknowledgements;
    }

    /**
     * Compares with what the server has after its restart and goes on from there.
     *
     * @param stored all documents, id to version
     * @return ids whose acknowledged state is gone
     */
    List<String> lost(Map<String, Integer> stored) {
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            String id = name + "-" + i;
            Integer now = stored.get(id);
            boolean asAcknowledged = Objects.equals(now, acknowledged.get(id));
            boolean asCutOff = id.equals(cutOffId) && Objects.equals(now, cutOffVersion);
            if (!asAcknowledged && !asCutOff) {
                lost.add(id + ": acknowledged " + acknowledged.get(id) + ", stored " + now);
            }
            settle(id, now);
        }
        cutOffId = null;
        return lost;
    }
}
