package dev.marketplace.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorPagesTest {

    private final Numbers numbers = new Numbers(250);
    private final CursorPages<Integer> pages = new CursorPages<>(numbers);

    @Test
    void pages_turn_one_by_one_with_one_question_each() {
        pages.count();
        assertThat(pages.rows(0, 20)).isEqualTo(numbers(0, 20));
        assertThat(pages.rows(20, 20)).isEqualTo(numbers(20, 40));
        assertThat(pages.rows(40, 20)).isEqualTo(numbers(40, 60));
        assertThat(numbers.asked).hasSize(3);
    }

    @Test
    void a_jump_goes_on_from_the_nearest_place_that_is_known() {
        pages.count();
        pages.rows(0, 20);
        assertThat(pages.rows(200, 20)).isEqualTo(numbers(200, 220));
        assertThat(numbers.asked).as("20 to 120, to 200, then the rows").hasSize(4);
        assertThat(pages.rows(200, 20)).isEqualTo(numbers(200, 220));
        assertThat(numbers.asked).hasSize(5);
    }

    @Test
    void the_last_page_is_short_and_there_is_nothing_behind_it() {
        pages.count();
        assertThat(pages.rows(240, 20)).isEqualTo(numbers(240, 250));
        assertThat(pages.rows(400, 20)).isEmpty();
        assertThat(new CursorPages<>(new Numbers(0)).rows(0, 20)).isEmpty();
    }

    @Test
    void more_rows_than_a_door_gives_at_once_are_asked_for_in_parts() {
        pages.count();
        assertThat(pages.rows(0, 150)).isEqualTo(numbers(0, 150));
        assertThat(numbers.asked)
                .allSatisfy(request -> assertThat(request.limit()).isLessThanOrEqualTo(100));
    }

    @Test
    void a_new_row_moves_all_places() {
        pages.count();
        pages.rows(0, 20);
        numbers.first = -1;
        assertThat(pages.count()).isEqualTo(251);
        assertThat(pages.rows(20, 20)).isEqualTo(numbers(19, 39));
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    /** The numbers up to an end; its cursors hide the number before the page. */
    private static final class Numbers implements CursorSource<Integer> {

        private static final long serialVersionUID = 1L;

        private final int end;
        private final transient List<PageRequest> asked = new ArrayList<>();
        private int first;

        private Numbers(int end) {
            this.end = end;
        }

        @Override
        public long count() {
            return end - first;
        }

        @Override
        public Page<Integer> page(PageRequest request) {
            asked.add(request);
            int from = request.afterKey().map(key -> Integer.parseInt(key) + 1).orElse(first);
            int to = Math.min(end, from + request.limit());
            Optional<String> next =
                    to < end ? Optional.of(PageRequest.cursor(Integer.toString(to - 1))) : Optional.empty();
            return new Page<>(numbers(from, to), next);
        }

        @Override
        public String key(Integer row) {
            return row.toString();
        }
    }
}
