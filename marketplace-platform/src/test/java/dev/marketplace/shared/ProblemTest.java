package dev.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*");

    private static final List<Problem> SHARED = List.of(
            new InvalidInput("name", "Please fill this in."),
            new NotAllowed(),
            new NotFound("order"),
            new NotSignedIn(),
            new Throttled("Later, please.", Duration.ofSeconds(3)),
            new Unavailable("Later, please.", Duration.ofSeconds(3)));

    @Test
    void a_code_is_room_and_fact_in_kebab_case_and_each_has_its_own() {
        assertThat(SHARED)
                .extracting(Problem::code)
                .allMatch(code -> CODE.matcher(code).matches())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_problem_costs_no_stack_trace_and_rolls_nothing_back() {
        assertThat(SHARED).allMatch(problem -> problem.getStackTrace().length == 0);
        ApplicationException marks = Problem.class.getAnnotation(ApplicationException.class);
        assertThat(marks.rollback()).isFalse();
        assertThat(marks.inherited()).isTrue();
    }

    @Test
    void details_are_never_null_also_after_a_journey() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(new NotFound("order"));
        Problem arrived = (Problem) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(arrived.details()).isEmpty();
        assertThat(arrived).hasMessage("There is no such order.");
    }
}
