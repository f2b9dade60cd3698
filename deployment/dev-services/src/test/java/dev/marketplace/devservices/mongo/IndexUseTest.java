package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many documents a filter is compared with must not depend on how many there are. */
class IndexUseTest {

    private static final int FEW = 1_000;
    private static final int MANY = 50_000;
    private static final int PER_SHOP = 10;

    @TempDir
    static Path folder;

    private static MongoFixture mongo;

    @BeforeAll
    static void fill() throws Exception {
        mongo = new MongoFixture(folder);
        for (int size : new int[] {FEW, MANY}) {
            MongoCollection<Document> orders = orders(size);
            orders.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            orders.createIndex(Indexes.ascending("shopId", "status"));
            orders.createIndex(Indexes.ascending("leaseUntil"));
            orders.createIndex(Indexes.ascending("lines.sku"));
            for (int from = 0; from < size; from += 1_000) {
                orders.insertMany(batch(from));
            }
        }
        mongo.reopen();
    }

    @AfterAll
    static void close() {
        mongo.close();
    }

    private static List<Document> batch(int from) {
        List<Document> batch = new ArrayList<>();
        for (int i = from; i < from + 1_000; i++) {
            batch.add(new Document("_id", "ord_" + i)
                    .append("number", i)
                    .append("version", i % 3)
                    .append("shopId", "shp_" + i / PER_SHOP)
                    .append("status", i % 2 == 0 ? "paid" : "new")
                    .append("leaseUntil", new Date(i))
                    .append("lines", List.of(new Document("sku", "a-" + i), new Document("sku", "b-" + i))));
        }
        return batch;
    }

    private static MongoCollection<Document> orders(int size) {
        return mongo.collection("orders_" + size);
    }

    @Test
    void the_id_with_a_version_examines_one_document() {
        assertExaminedByFind(1, Filters.and(Filters.eq("ord_77"), Filters.eq("version", 77 % 3)));
        assertExaminedByFind(1, new Document("version", 77 % 3).append("_id", "ord_77"));
    }

    @Test
    void a_conditional_update_examines_one_document() {
        Bson condition = Filters.and(Filters.eq("ord_78"), Filters.gte("number", 0), Filters.ne("status", "none"));
        assertExamined(1, orders -> {
            assertThat(orders.updateOne(condition, Updates.inc("count", 1)).getMatchedCount())
                    .isEqualTo(1);
        });
        assertExamined(
                1,
                orders -> assertThat(orders.findOneAndUpdate(condition, Updates.inc("count", 1)))
                        .isNotNull());
    }

    @Test
    void a_unique_key_with_further_predicates_examines_one_document() {
        assertExaminedByFind(1, Filters.and(Filters.eq("number", 500), Filters.in("status", "paid", "new")));
    }

    @Test
    void the_first_field_of_a_compound_index_examines_its_documents_only() {
        assertExaminedByFind(PER_SHOP, Filters.eq("shopId", "shp_7"));
        assertExaminedByFind(PER_SHOP / 2, Filters.and(Filters.eq("shopId", "shp_7"), Filters.eq("status", "paid")));
        assertExaminedByFind(2 * PER_SHOP, Filters.in("shopId", "shp_7", "shp_9"));
    }

    @Test
    void a_range_examines_the_documents_within_it() {
        assertExaminedByFind(26, Filters.and(Filters.lt("leaseUntil", new Date(25)), Filters.exists("_id")));
        assertExaminedByFind(11, Filters.and(Filters.gte("number", 90), Filters.lte("number", 100)));
    }

    @Test
    void an_element_of_an_array_examines_its_document() {
        assertExaminedByFind(1, Filters.eq("lines.sku", "b-123"));
    }

    @Test
    void alternatives_examine_what_each_of_them_finds() {
        assertExaminedByFind(
                PER_SHOP + 1,
                Filters.and(Filters.exists("version"), Filters.or(Filters.eq("shopId", "shp_8"), Filters.eq("ord_7"))));
        assertExaminedByFind(5, Filters.or(Filters.lt("leaseUntil", new Date(4)), Filters.exists("leaseUntil", false)));
    }

    @Test
    void counting_deleting_and_aggregating_use_indexes_too() {
        assertExamined(
                PER_SHOP,
                orders -> assertThat(orders.countDocuments(Filters.eq("shopId", "shp_11")))
                        .isEqualTo(PER_SHOP));
        assertExamined(
                PER_SHOP,
                orders -> assertThat(orders.aggregate(List.of(
                                        Aggregates.match(Filters.eq("shopId", "shp_11")),
                                        Aggregates.group("$shopId", Accumulators.sum("orders", 1))))
                                .first())
                        .containsEntry("orders", PER_SHOP));
        Bson last = Filters.and(Filters.eq("ord_999"), Filters.exists("number"));
        assertExamined(
                1,
                orders -> assertThat(orders.deleteOne(last).getDeletedCount()).isEqualTo(1));
    }

    @Test
    void the_counts_can_be_read_by_a_client() {
        Document queries =
                mongo.database().runCommand(new Document("serverStatus", 1)).get("queries", Document.class);
        assertThat(queries.getLong("examined"))
                .isEqualTo(mongo.mongo().statistics().examined());
    }

    @Test
    void a_filter_on_no_index_examines_all() {
        assertThat(mongo.examinedDuring(
                        () -> orders(FEW).find(Filters.eq("version", 9)).first()))
                .isBetween(FEW - 1L, (long) FEW);
    }

    private static void assertExaminedByFind(int expected, Bson filter) {
        assertExamined(
                expected,
                orders ->
                        assertThat(orders.find(filter).into(new ArrayList<>())).isNotEmpty());
    }

    private static void assertExamined(int expected, Consumer<MongoCollection<Document>> action) {
        for (int size : new int[] {FEW, MANY}) {
            assertThat(mongo.examinedDuring(() -> action.accept(orders(size))))
                    .as("among %d documents", size)
                    .isEqualTo(expected);
        }
    }
}
