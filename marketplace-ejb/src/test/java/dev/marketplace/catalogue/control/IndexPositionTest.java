package dev.marketplace.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.entity.IndexedProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexPositionTest {

    private final Commits index = new Commits();
    private final IndexPosition position = new IndexPosition(index);

    @Test
    void an_index_made_anew_is_committed_with_where_the_topic_was() {
        position.start(Map.of(0, 5L, 1, 7L));
        assertThat(index.commits).containsExactly(Map.of(0, 5L, 1, 7L));
    }

    @Test
    void what_was_reached_is_committed_now_and_then_and_when_asked() {
        position.start(Map.of(0, 0L));
        for (int offset = 1; offset < 200; offset++) {
            position.reached(0, offset);
        }
        assertThat(index.commits).hasSize(1);
        position.reached(0, 200);
        assertThat(index.commits).hasSize(2).last().isEqualTo(Map.of(0, 200L));
        position.reached(0, 201);
        position.commitIfBehind();
        position.commitIfBehind();
        assertThat(index.commits).hasSize(3).last().isEqualTo(Map.of(0, 201L));
    }

    @Test
    void partitions_of_an_earlier_start_stay_known() {
        index.offsets = Optional.of(Map.of(0, 5L, 1, 7L));
        assertThat(position.committed()).contains(Map.of(0, 5L, 1, 7L));
        position.reached(1, 8);
        position.commitIfBehind();
        assertThat(index.commits).containsExactly(Map.of(0, 5L, 1, 8L));
    }

    @Test
    void an_index_that_cannot_be_used_has_no_position() {
        assertThat(position.committed()).isEmpty();
        position.commitIfBehind();
        assertThat(index.commits).isEmpty();
    }

    /** An index of which only the commits matter. */
    private static final class Commits implements ProductIndex {

        private final List<Map<Integer, Long>> commits = new ArrayList<>();
        private Optional<Map<Integer, Long>> offsets = Optional.empty();

        @Override
        public void commit(Map<Integer, Long> nextOffsets) {
            commits.add(Map.copyOf(nextOffsets));
        }

        @Override
        public Optional<Map<Integer, Long>> committedOffsets() {
            return offsets;
        }

        @Override
        public Found search(ProductQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<IndexedProduct> bySlug(String slug) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<IndexedProduct> beginningWith(String text, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<IndexedProduct> like(IndexedProduct product, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(List<IndexedProduct> products) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }
    }
}
