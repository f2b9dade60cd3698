package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    private static final int DOCUMENTS = 100;

    @TempDir
    Path folder;

    private MongoFixture mongo;
    private MongoCollection<Document> carts;

    @BeforeEach
    void fill() {
        mongo = new MongoFixture(folder);
        carts = mongo.collection("carts");
        carts.createIndex(Indexes.ascending("n"));
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            all.add(new Document("_id", i).append("n", 0).append("text", "x".repeat(20_000)));
        }
        carts.insertMany(all);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    private void change(int from, int to) {
        for (int i = from; i < to; i++) {
            carts.updateOne(Filters.eq(i % DOCUMENTS), Updates.inc("n", 1));
        }
    }

    @Test
    void an_idle_file_shrinks_to_the_size_of_its_data() throws Exception {
        change(0, 400);
        long grown = mongo.mongo().compaction().fileBytes();
        mongo.mongo().compaction().makeDense();
        long dense = mongo.mongo().compaction().fileBytes();

        assertThat(grown).isGreaterThan(2 * dense);
        assertThat(dense).isLessThan(2L * DOCUMENTS * 20_000);
        mongo.reopen();
        carts = mongo.collection("carts");
        assertThat(carts.countDocuments(Filters.eq("n", 4))).isEqualTo(DOCUMENTS);
        assertThat(carts.countDocuments()).isEqualTo(DOCUMENTS);
    }

    @Test
    void a_busy_file_stays_bounded() {
        long largest = 0;
        for (int round = 0; round < 12; round++) {
            change(round * 100, (round + 1) * 100);
            mongo.mongo().compaction().tick();
            largest = Math.max(largest, mongo.mongo().compaction().fileBytes());
        }
        assertThat(largest).isLessThan(40_000_000);
    }
}
