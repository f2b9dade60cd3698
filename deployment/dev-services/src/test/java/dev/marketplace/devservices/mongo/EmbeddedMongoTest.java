package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.marketplace.devservices.faults.KillPoints;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonBinarySubType;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path folder;

    private final List<String> strikes = Collections.synchronizedList(new ArrayList<>());
    private MongoFixture mongo;

    @BeforeEach
    void open() {
        mongo = new MongoFixture(folder, new KillPoints() {
            @Override
            public void before(String call) {
                strikes.add("before " + call);
            }

            @Override
            public void after(String call) {
                strikes.add("after " + call);
            }
        });
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void every_type_survives_a_new_start_as_value_and_as_id() throws Exception {
        List<Object> values = List.of(
                1,
                2L,
                3.5,
                new Decimal128(4),
                "five",
                true,
                new Date(6),
                new ObjectId(),
                new Document("a", 1),
                new Binary(new byte[] {7}),
                new BsonTimestamp(8, 1),
                new Binary(BsonBinarySubType.UUID_STANDARD, new byte[16]));
        for (Object value : values) {
            mongo.collection("types").insertOne(new Document("_id", value).append("value", value));
        }
        mongo.reopen();
        for (Object value : values) {
            assertThat(mongo.collection("types").find(Filters.eq(value)).first())
                    .as("%s", value)
                    .isEqualTo(new Document("_id", value).append("value", value));
        }
    }

    @Test
    void documents_and_indexes_are_there_after_a_new_start() throws Exception {
        MongoCollection<Document> shops = mongo.collection("shops");
        shops.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        shops.insertOne(new Document("_id", 1).append("slug", "lamps").append("openedAt", Date.from(Instant.EPOCH)));
        List<Document> indexes = shops.listIndexes().into(new ArrayList<>());

        mongo.reopen();
        shops = mongo.collection("shops");
        assertThat(shops.find().first()).containsEntry("openedAt", Date.from(Instant.EPOCH));
        assertThat(shops.listIndexes().into(new ArrayList<>())).containsExactlyInAnyOrderElementsOf(indexes);
        shops.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        assertThat(shops.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void an_index_of_the_same_name_with_other_options_is_refused() {
        MongoCollection<Document> shops = mongo.collection("shops");
        shops.createIndex(Indexes.ascending("slug"), new IndexOptions().name("byName"));

        assertThatThrownBy(() -> shops.createIndex(Indexes.ascending("name"), new IndexOptions().name("byName")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refusal -> assertThat(refusal.getErrorCode()).isEqualTo(86));
    }

    @Test
    void dropping_an_index_drops_it_in_its_collection_only() throws Exception {
        for (String collection : List.of("orders", "carts")) {
            mongo.collection(collection).createIndex(Indexes.ascending("userId"));
            mongo.collection(collection).createIndex(Indexes.ascending("at"));
        }
        mongo.collection("orders").dropIndex("userId_1");
        mongo.reopen();
        assertThat(indexNames("orders")).containsExactlyInAnyOrder("_id_", "at_1");
        assertThat(indexNames("carts")).containsExactlyInAnyOrder("_id_", "at_1", "userId_1");

        mongo.collection("carts").dropIndexes();
        assertThat(indexNames("orders")).containsExactlyInAnyOrder("_id_", "at_1");
        assertThat(indexNames("carts")).containsExactly("_id_");
        assertThatThrownBy(() -> mongo.collection("carts").dropIndex("userId_1"))
                .isInstanceOf(MongoCommandException.class);
    }

    private List<String> indexNames(String collection) {
        return mongo.collection(collection)
                .listIndexes()
                .map(index -> index.getString("name"))
                .into(new ArrayList<>());
    }

    @Test
    void a_dropped_index_made_again_holds_what_was_written_meanwhile() {
        MongoCollection<Document> carts = mongo.collection("carts");
        carts.createIndex(Indexes.ascending("userId"));
        carts.insertOne(new Document("userId", 1));
        carts.dropIndex("userId_1");
        carts.insertOne(new Document("userId", 1));
        carts.createIndex(Indexes.ascending("userId"));

        assertThat(carts.countDocuments(Filters.eq("userId", 1))).isEqualTo(2);
    }

    @Test
    void a_renamed_collection_keeps_its_indexes_and_leaves_none_behind() throws Exception {
        mongo.collection("old").createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        mongo.collection("old").insertOne(new Document("n", 1));
        mongo.collection("old").renameCollection(new MongoNamespace("marketplace", "new"));
        mongo.collection("old").insertOne(new Document("n", 2));
        mongo.reopen();

        assertThat(indexNames("new")).containsExactlyInAnyOrder("_id_", "n_1");
        assertThat(indexNames("old")).containsExactly("_id_");
        assertThat(mongo.examinedDuring(
                        () -> mongo.collection("new").find(Filters.eq("n", 1)).first()))
                .isEqualTo(1);
        assertThat(mongo.collection("old").find(Filters.eq("n", 2)).first()).isNotNull();
    }

    @Test
    void dropping_a_database_leaves_those_whose_name_begins_with_its_name() throws Exception {
        for (String name : List.of("shop", "shopping")) {
            mongo.database(name).getCollection("orders").insertOne(new Document("_id", 1));
        }
        mongo.database("shop").drop();
        mongo.reopen();

        assertThat(mongo.database("shop").getCollection("orders").countDocuments())
                .isZero();
        assertThat(mongo.database("shopping").getCollection("orders").countDocuments())
                .isEqualTo(1);
    }

    @Test
    void a_delete_by_a_field_called_query_deletes_what_it_says() {
        MongoCollection<Document> searches = mongo.collection("searches");
        searches.insertMany(List.of(new Document("query", "lamp"), new Document("query", "chair")));

        assertThat(searches.deleteMany(Filters.eq("query", "lamp")).getDeletedCount())
                .isEqualTo(1);
        assertThat(searches.countDocuments()).isEqualTo(1);
    }

    /** As shipped, the stored document is returned, and the next update changes it before it is on its way. */
    @Test
    void find_one_and_update_returns_to_each_caller_the_value_it_made() throws Exception {
        MongoCollection<Document> counters = mongo.collection("counters");
        counters.insertOne(new Document("_id", "orders").append("value", 0));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        Callable<List<Integer>> claims = () -> {
            List<Integer> claimed = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                claimed.add(counters.findOneAndUpdate(Filters.eq("orders"), Updates.inc("value", 1), after)
                        .getInteger("value"));
            }
            return claimed;
        };
        Set<Integer> all = new HashSet<>();
        for (List<Integer> claimed : atOnce(8, claims)) {
            assertThat(claimed).isSorted();
            all.addAll(claimed);
        }
        assertThat(all).hasSize(1_600);
    }

    @Test
    void a_reader_never_sees_a_document_between_two_updates() throws Exception {
        MongoCollection<Document> stocks = mongo.collection("stocks");
        stocks.insertOne(new Document("_id", "sku")
                .append("a", 0)
                .append("lines", List.of(0))
                .append("b", 0));
        Callable<List<Boolean>> reader = () -> {
            List<Boolean> whole = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Document seen = stocks.find(Filters.eq("sku")).first();
                whole.add(seen.get("a").equals(seen.get("b"))
                        && seen.getList("lines", Integer.class).contains(seen.getInteger("a")));
                int next = i;
                stocks.updateOne(
                        Filters.eq("sku"),
                        Updates.combine(
                                Updates.set("a", next), Updates.set("lines", List.of(next)), Updates.set("b", next)));
            }
            return whole;
        };
        for (List<Boolean> whole : atOnce(4, reader)) {
            assertThat(whole).doesNotContain(false);
        }
    }

    @Test
    void drills_may_strike_before_a_command_and_when_it_is_durable() {
        mongo.collection("orders").insertOne(new Document("_id", 1));
        mongo.collection("orders").updateOne(Filters.eq(1), Updates.set("n", 1));
        mongo.collection("stocks").findOneAndUpdate(Filters.eq(1), Updates.set("n", 1));

        assertThat(strikes)
                .containsSubsequence(
                        "before insert orders", "after insert orders",
                        "before update orders", "after update orders",
                        "before findAndModify stocks", "after findAndModify stocks");
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(Collections.nCopies(times, task))) {
            results.add(result.get());
        }
        threads.shutdown();
        return results;
    }
}
