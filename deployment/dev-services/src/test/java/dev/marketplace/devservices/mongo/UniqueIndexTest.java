package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UniqueIndexTest {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    @TempDir
    Path folder;

    private MongoFixture mongo;
    private MongoCollection<Document> users;

    @BeforeEach
    void open() {
        mongo = new MongoFixture(folder);
        users = mongo.collection("users");
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void a_second_document_with_the_same_key_is_refused_with_11000() {
        users.createIndex(Indexes.ascending("email"), UNIQUE);
        users.insertOne(new Document("_id", 1).append("email", "ada@example.org"));

        assertDuplicate(() -> users.insertOne(new Document("_id", 2).append("email", "ada@example.org")));
        assertDuplicate(() -> users.insertOne(new Document("_id", 1L).append("email", "other@example.org")));
        assertThat(users.countDocuments()).isEqualTo(1);
    }

    @Test
    void an_update_onto_the_key_of_another_is_refused_and_changes_nothing() {
        users.createIndex(Indexes.ascending("email"), UNIQUE);
        users.insertMany(List.of(
                new Document("_id", 1).append("email", "ada@example.org"),
                new Document("_id", 2).append("email", "bob@example.org")));

        assertDuplicate(() -> users.updateOne(Filters.eq(2), Updates.set("email", "ada@example.org")));
        assertThatThrownBy(() -> users.findOneAndUpdate(Filters.eq(2), Updates.set("email", "ada@example.org")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refusal -> assertThat(refusal.getErrorCode()).isEqualTo(11000));
        assertThat(users.find(Filters.eq("email", "bob@example.org")).first()).containsEntry("_id", 2);
    }

    @Test
    void a_key_given_up_by_update_or_delete_is_free_again() {
        users.createIndex(Indexes.ascending("email"), UNIQUE);
        users.insertOne(new Document("_id", 1).append("email", "ada@example.org"));
        users.updateOne(Filters.eq(1), Updates.set("email", "new@example.org"));
        users.insertOne(new Document("_id", 2).append("email", "ada@example.org"));
        users.deleteOne(Filters.eq(1));
        users.insertOne(new Document("_id", 3).append("email", "new@example.org"));

        assertThat(users.countDocuments()).isEqualTo(2);
    }

    @Test
    void numbers_of_different_types_are_the_same_key_and_missing_is_the_same_as_null() {
        users.createIndex(Indexes.ascending("number"), UNIQUE);
        users.insertOne(new Document("number", 1));
        users.insertOne(new Document("number", null));

        assertDuplicate(() -> users.insertOne(new Document("number", 1L)));
        assertDuplicate(() -> users.insertOne(new Document("number", 1.0)));
        assertDuplicate(() -> users.insertOne(new Document()));
        users.insertOne(new Document("number", 1.5));
        users.insertOne(new Document("number", "1"));
    }

    @Test
    void a_sparse_unique_index_lets_many_documents_be_without_the_field_but_not_share_it() {
        users.createIndex(
                Indexes.ascending("google"), new IndexOptions().unique(true).sparse(true));
        users.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        users.insertOne(new Document("_id", 3).append("google", "g-1"));

        assertDuplicate(() -> users.insertOne(new Document("_id", 4).append("google", "g-1")));
        assertThat(users.find(Filters.eq("google", null)).into(new ArrayList<>()))
                .hasSize(2);
        users.deleteOne(Filters.eq(1));
        users.updateOne(Filters.eq(2), Updates.set("google", "g-2"));
        users.updateOne(Filters.eq(3), Updates.unset("google"));
        assertThat(users.find(Filters.eq("google", "g-2")).first()).containsEntry("_id", 2);
        assertThat(users.find(Filters.eq("google", "g-1")).first()).isNull();
    }

    @Test
    void a_compound_key_is_unique_as_a_whole() {
        users.createIndex(Indexes.ascending("shop", "slug"), UNIQUE);
        users.insertOne(new Document("shop", 1).append("slug", "lamp"));
        users.insertOne(new Document("shop", 2).append("slug", "lamp"));
        users.insertOne(new Document("shop", 1).append("slug", "chair"));

        assertDuplicate(() -> users.insertOne(new Document("shop", 1).append("slug", "lamp")));
    }

    @Test
    void elements_of_arrays_are_keys_of_their_document() {
        users.createIndex(Indexes.ascending("emails"), UNIQUE);
        users.insertOne(new Document("_id", 1).append("emails", List.of("a", "b", "a")));

        assertDuplicate(() -> users.insertOne(new Document("_id", 2).append("emails", List.of("c", "b"))));
        assertDuplicate(() -> users.insertOne(new Document("_id", 2).append("emails", "a")));
        users.updateOne(Filters.eq(1), Updates.pull("emails", "b"));
        users.insertOne(new Document("_id", 2).append("emails", List.of("c", "b")));
    }

    @Test
    void several_arrays_in_one_unique_key_are_refused() {
        users.createIndex(Indexes.ascending("a", "b"), UNIQUE);

        assertThatThrownBy(() -> users.insertOne(new Document("a", List.of(1)).append("b", List.of(2))))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(171));
        assertThat(users.countDocuments()).isZero();
    }

    @Test
    void a_unique_index_over_duplicates_is_refused_and_can_be_made_once_they_are_gone() {
        users.insertMany(List.of(new Document("_id", 1).append("n", 1), new Document("_id", 2).append("n", 1)));

        assertThatThrownBy(() -> users.createIndex(Indexes.ascending("n"), UNIQUE))
                .isInstanceOfSatisfying(
                        MongoServerException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(11000));
        users.deleteOne(Filters.eq(2));
        users.createIndex(Indexes.ascending("n"), UNIQUE);
        assertDuplicate(() -> users.insertOne(new Document("n", 1)));
    }

    @Test
    void a_unique_index_that_would_mean_something_else_is_refused() {
        IndexOptions partial = new IndexOptions().unique(true).partialFilterExpression(new Document("deleted", false));

        assertThatThrownBy(() -> users.createIndex(Indexes.ascending("email"), partial))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refusal -> assertThat(refusal.getErrorCode()).isEqualTo(67));
    }

    @Test
    void of_many_who_claim_the_same_key_at_once_exactly_one_gets_it() throws Exception {
        users.createIndex(Indexes.ascending("slot"), UNIQUE);
        ExecutorService claimants = Executors.newFixedThreadPool(8);
        List<Future<Integer>> results = new ArrayList<>();
        for (int claimant = 0; claimant < 8; claimant++) {
            results.add(claimants.submit(this::claimEverySlot));
        }
        int claimed = 0;
        for (Future<Integer> result : results) {
            claimed += result.get();
        }
        claimants.shutdown();

        assertThat(claimed).isEqualTo(100);
        assertThat(users.countDocuments()).isEqualTo(100);
    }

    private int claimEverySlot() {
        int claimed = 0;
        for (int slot = 0; slot < 100; slot++) {
            try {
                users.insertOne(new Document("slot", slot));
                claimed++;
            } catch (MongoWriteException taken) {
                assertThat(taken.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            }
        }
        return claimed;
    }

    private static void assertDuplicate(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refusal -> assertThat(refusal.getCode()).isEqualTo(11000));
    }
}
