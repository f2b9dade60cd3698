package dev.marketplace.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.container.door.Refused;
import dev.marketplace.system.people.Answer;
import dev.marketplace.system.people.Http;
import dev.marketplace.system.product.Marketplace;
import dev.marketplace.system.product.SystemTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A problem that a door throws arrives as it is at each kind of caller. Each test has a twin about an exception that is
 * no problem, which the container wraps: it shows that the test would see the wrapping.
 */
@SystemTest
class ProblemsIT {

    private static final String REFUSED = Refused.class.getName();
    private static final String WRAPPED = "jakarta.ejb.EJBException";

    private static Container.Deployed trial;

    private final Marketplace marketplace;
    private final Caller.Socket socket;
    private final Caller.Listener listener;

    ProblemsIT(Marketplace marketplace) {
        this.marketplace = marketplace;
        this.socket = new Caller.Socket(marketplace);
        this.listener = new Caller.Listener(marketplace);
    }

    @BeforeAll
    static void deploy(Marketplace marketplace) {
        Caller.Listener.makeTopic(marketplace);
        trial = new Container(marketplace).deploy(Archives.trial(marketplace.ear()));
    }

    @AfterAll
    static void undeploy() {
        if (trial != null) {
            trial.close();
        }
    }

    @Test
    void a_resource_gets_a_problem_unwrapped() {
        assertThat(get("/v1/knocks/refuse/arrival").must(200).text()).isEqualTo(REFUSED);
    }

    @Test
    void a_resource_gets_anything_else_wrapped() {
        assertThat(get("/v1/knocks/crash/arrival").must(200).text()).isEqualTo(WRAPPED);
    }

    @Test
    void a_problem_that_a_resource_lets_pass_is_answered_as_such() {
        Answer answer = get("/v1/knocks/refuse").must(409);
        assertThat(answer.problem()).isEqualTo(Refused.CODE);
        assertThat(get("/v1/knocks/crash").must(500).problem()).isEqualTo("http.internal-server-error");
    }

    @Test
    void a_page_gets_a_problem_unwrapped() {
        assertThat(get("/page.xhtml?how=refuse&caught=true").must(200).text()).contains("[" + REFUSED + "]");
    }

    @Test
    void a_page_gets_anything_else_wrapped() {
        assertThat(get("/page.xhtml?how=crash&caught=true").must(200).text()).contains("[" + WRAPPED + "]");
    }

    @Test
    void a_problem_that_a_page_lets_pass_has_its_status() {
        get("/page.xhtml?how=refuse").must(409);
        get("/page.xhtml?how=crash").must(500);
    }

    @Test
    void a_socket_gets_a_problem_unwrapped() {
        assertThat(socket.arrivalOf("refuse")).isEqualTo(REFUSED);
    }

    @Test
    void a_socket_gets_anything_else_wrapped() {
        assertThat(socket.arrivalOf("crash")).isEqualTo(WRAPPED);
    }

    @Test
    void a_message_driven_bean_gets_a_problem_unwrapped() {
        assertThat(listener.arrivalOf("refuse")).isEqualTo(REFUSED);
    }

    @Test
    void a_message_driven_bean_gets_anything_else_wrapped() {
        assertThat(listener.arrivalOf("crash")).isEqualTo(WRAPPED);
    }

    private Answer get(String path) {
        return Http.get(marketplace.at("/trial" + path));
    }
}
