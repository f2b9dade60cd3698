package dev.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.rules.Rooms.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of everything that the marketplace refuses. */
class ProblemsTest {

    private static final List<ProblemsDocument.Row> ROWS = ProblemsDocument.rows(Product.classes());

    @Test
    void a_code_means_one_thing() {
        assertThat(ROWS).isNotEmpty().extracting(ProblemsDocument.Row::code).doesNotHaveDuplicates();
    }

    @Test
    void a_code_is_its_room_and_a_fact_in_kebab_case() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.code()).matches("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");
            String owner = row.type().split("\\.")[0];
            if (Rooms.ALL.stream().map(Room::name).anyMatch(owner::equals)) {
                assertThat(row.code()).startsWith(owner + ".");
            }
        });
    }

    @Test
    void the_document_of_problems_is_fresh() {
        GeneratedDocument.check("docs/problems.md", ProblemsDocument.text(ROWS));
    }
}
