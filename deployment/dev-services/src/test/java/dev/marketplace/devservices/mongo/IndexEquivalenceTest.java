package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random documents, changes and filters: a collection with indexes must answer as one that scans. */
class IndexEquivalenceTest {

    private static final int DOCUMENTS = 150;
    private static final int CHANGES = 300;
    private static final int FILTERS = 200;

    @TempDir
    Path folder;

    @Test
    void a_collection_with_indexes_answers_like_one_without() throws Exception {
        for (long seed = 1; seed <= 2; seed++) {
            try (MongoFixture mongo = new MongoFixture(Files.createDirectories(folder.resolve("seed-" + seed)))) {
                compare(mongo, new Random(seed), "seed " + seed);
            }
        }
    }

    private void compare(MongoFixture mongo, Random random, String seed) throws Exception {
        fill(mongo.collection("indexed"), mongo.collection("plain"), random);
        index(mongo.collection("indexed"));
        change(mongo.collection("indexed"), mongo.collection("plain"), random);
        check(mongo, random, seed);
        mongo.reopen();
        check(mongo, random, seed + ", opened again");
    }

    private static void fill(MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random) {
        for (int id = 0; id < DOCUMENTS; id++) {
            Document document = document(id, random);
            indexed.insertOne(document);
            plain.insertOne(document);
        }
    }

    private static void index(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("a"));
        collection.createIndex(Indexes.ascending("b"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("tags"));
        collection.createIndex(Indexes.ascending("items.sku"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("at")));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.ascending("tags")));
        collection.createIndex(Indexes.ascending("sub.x"));
        collection.createIndex(Indexes.ascending("at"));
    }

    private static void change(MongoCollection<Document> indexed, MongoCollection<Document> plain, Random random) {
        for (int i = 0; i < CHANGES; i++) {
            Document id = new Document("_id", random.nextInt(DOCUMENTS));
            Document other = document(0, random);
            other.remove("_id");
            switch (random.nextInt(4)) {
                case 0 ->
                    assertThat(indexed.deleteOne(id).getDeletedCount())
                            .isEqualTo(plain.deleteOne(id).getDeletedCount());
                case 1 ->
                    assertThat(indexed.replaceOne(id, other).getMatchedCount())
                            .isEqualTo(plain.replaceOne(id, other).getMatchedCount());
                case 2 -> {
                    Document update = new Document("$set", other.isEmpty() ? new Document("z", 1) : other);
                    indexed.updateOne(id, update);
                    plain.updateOne(id, update);
                }
                default -> {
                    Document update = new Document("$unset", new Document("a", "").append("tags", ""));
                    Document filter = new Document("a", number(random));
                    assertThat(indexed.updateMany(filter, update).getModifiedCount())
                            .isEqualTo(plain.updateMany(filter, update).getModifiedCount());
                }
            }
        }
    }

    private static void check(MongoFixture mongo, Random random, String seed) {
        long scansBefore = mongo.mongo().statistics().scans();
        for (int i = 0; i < FILTERS; i++) {
            Document filter = filter(random);
            assertThat(answers(mongo.collection("indexed"), filter))
                    .as("%s, filter %s", seed, filter.toJson())
                    .isEqualTo(answers(mongo.collection("plain"), filter));
            assertThat(mongo.collection("indexed").countDocuments(filter))
                    .isEqualTo(answers(mongo.collection("plain"), filter).size());
        }
        assertThat(mongo.mongo().statistics().indexed()).isGreaterThan(FILTERS);
        assertThat(mongo.mongo().statistics().scans()).isGreaterThan(scansBefore);
    }

    private static List<Document> answers(MongoCollection<Document> collection, Document filter) {
        return collection.find(filter).sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    private static Document document(int id, Random random) {
        Document document = new Document("_id", id);
        perhaps(random, document, "a", scalar(random));
        perhaps(random, document, "b", scalar(random));
        perhaps(random, document, "at", new Date(random.nextInt(20)));
        perhaps(random, document, "tags", random.nextInt(5) == 0 ? scalar(random) : scalars(random));
        perhaps(random, document, "sub", random.nextInt(5) == 0 ? scalar(random) : new Document("x", scalar(random)));
        perhaps(random, document, "items", items(random));
        return document;
    }

    private static void perhaps(Random random, Document document, String field, Object value) {
        if (random.nextInt(5) > 0) {
            document.append(field, value);
        }
    }

    private static List<Document> items(Random random) {
        List<Document> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Document item = new Document("quantity", i);
            perhaps(random, item, "sku", scalar(random));
            items.add(item);
        }
        return items;
    }

    private static List<Object> scalars(Random random) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(scalar(random));
        }
        return values;
    }

    private static Object scalar(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "s" + random.nextInt(6);
            case 2 -> random.nextBoolean();
            case 3 -> new Date(random.nextInt(20));
            default -> number(random);
        };
    }

    private static Object number(Random random) {
        int value = random.nextInt(8);
        return switch (random.nextInt(5)) {
            case 0 -> value;
            case 1 -> (long) value;
            case 2 -> (double) value;
            case 3 -> value + 0.5;
            default -> new Decimal128(value);
        };
    }

    private static Document filter(Random random) {
        Document filter = condition(random);
        if (random.nextBoolean()) {
            filter = new Document("$and", List.of(filter, condition(random)));
        }
        if (random.nextInt(3) == 0) {
            filter.putAll(condition(random));
        }
        if (random.nextInt(4) == 0) {
            filter = new Document("$or", List.of(filter, condition(random)));
        }
        return filter;
    }

    private static Document condition(Random random) {
        String field = List.of("a", "b", "tags", "items.sku", "sub.x", "at", "_id", "sub", "z")
                .get(random.nextInt(9));
        Object demand = switch (random.nextInt(12)) {
            case 0 -> new Document("$in", Arrays.asList(scalar(random), scalar(random), random.nextInt(DOCUMENTS)));
            case 1 -> new Document("$gt", scalar(random));
            case 2 -> new Document("$gte", scalar(random)).append("$lt", scalar(random));
            case 3 -> new Document("$lte", new Date(random.nextInt(20)));
            case 4 -> new Document("$ne", scalar(random));
            case 5 -> new Document("$eq", scalar(random)).append("$exists", true);
            case 6 -> random.nextBoolean() ? scalars(random) : new Document("x", number(random));
            case 7 ->
                new Document("$all", List.of(number(random), number(random)).subList(0, 1 + random.nextInt(2)));
            case 8 -> new Document("$exists", random.nextBoolean());
            default -> scalar(random);
        };
        if (random.nextInt(10) == 0) {
            return new Document("items", new Document("$elemMatch", new Document("sku", scalar(random))));
        }
        return new Document(field, demand);
    }
}
