package dev.marketplace.notification.boundary;

import static dev.marketplace.notification.NotificationRoom.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import dev.marketplace.external.mail.OutgoingMail;
import dev.marketplace.notification.NotificationRoom;
import dev.marketplace.platform.time.RealTime;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.KillSwitch;
import dev.marketplace.testing.Parallel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail that is queued leaves, once; after a crash between sending and noting it, with the same Message-ID. */
class MailsTest {

    private static final String LENA = "lena@example.com";

    private final NotificationRoom room = new NotificationRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_mail_leaves_at_once_and_its_content_is_forgotten() {
        queue("mail_1", LENA);
        assertThat(room.server.taken).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(LENA);
            assertThat(mail.messageId()).isEqualTo("mail_1@agora.example");
            assertThat(mail.text()).contains("123456");
            assertThat(mail.correlationId()).isEqualTo("cor_1");
        });
        assertThat(stored("mail_1").getString("state")).isEqualTo("sent");
        assertThat(stored("mail_1").toJson()).as("a code is no longer there").doesNotContain("123456");
    }

    @Test
    void the_same_cause_queues_once() {
        Parallel.run(10, i -> {
            queue("mail_1", LENA);
            return i;
        });
        queue("mail_1", LENA);
        room.postman.deliverDue(SYSTEM);
        assertThat(room.server.taken).hasSize(1);
    }

    @Test
    void an_address_that_is_more_than_an_address_is_refused() {
        for (String address : new String[] {"a@b.c\nBcc: x@example.com", "a@example.com, b@example.com", "", null}) {
            assertThatThrownBy(() -> queue("mail_1", address)).isInstanceOf(InvalidInput.class);
        }
        assertThat(room.database.collection("mails").countDocuments()).isZero();
    }

    @Test
    void while_the_server_is_away_a_mail_waits_with_growing_pauses() {
        room.server.away(true);
        queue("mail_1", LENA);
        assertThat(room.postman.deliverDue(SYSTEM)).isEqualTo("0 of 0 mails sent");
        room.clock.advance(Duration.ofSeconds(2));
        assertThat(room.postman.deliverDue(SYSTEM)).isEqualTo("0 of 1 mails sent");
        room.clock.advance(Duration.ofSeconds(3));
        assertThat(room.postman.deliverDue(SYSTEM)).as("now four seconds").isEqualTo("0 of 0 mails sent");
        room.server.away(false);
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(room.postman.deliverDue(SYSTEM)).isEqualTo("1 of 1 mails sent");
        assertThat(room.postman.deliverDue(SYSTEM)).isEqualTo("0 of 0 mails sent");
        assertThat(room.server.taken).hasSize(1);
    }

    @Test
    void after_a_day_a_mail_is_given_up() {
        room.server.away(true);
        queue("mail_1", LENA);
        for (int i = 0; i < 200; i++) {
            room.clock.advance(Duration.ofMinutes(10));
            room.postman.deliverDue(SYSTEM);
        }
        assertThat(stored("mail_1").getString("state")).isEqualTo("given-up");
        assertThat(stored("mail_1").getString("lastFailure")).contains("451");
        room.server.away(false);
        assertThat(room.postman.deliverDue(SYSTEM)).isEqualTo("0 of 0 mails sent");
    }

    @Test
    void one_that_fails_in_a_way_nobody_expected_does_not_keep_the_others_back() {
        room.server.failing(new IllegalStateException("bad character in a header"));
        room.server.away(true);
        queue("mail_1", "poison@example.com");
        queue("mail_2", LENA);
        room.server.away(false);
        room.clock.advance(Duration.ofSeconds(2));
        assertThat(room.postman.deliverDue(SYSTEM)).isEqualTo("1 of 2 mails sent");
        assertThat(stored("mail_1").getInteger("attempts")).isEqualTo(2);
    }

    @Test
    void a_process_that_died_before_sending_leaves_the_mail_to_the_job() {
        try (NotificationRoom dying = new NotificationRoom(work -> {
            // the thread never ran
        })) {
            dying.mails.queue(SYSTEM, mail("mail_1", LENA));
            assertThat(dying.server.taken).isEmpty();
            assertThat(dying.postman.deliverDue(SYSTEM)).isEqualTo("1 of 1 mails sent");
        }
    }

    @Test
    void a_process_that_died_between_sending_and_noting_sends_the_same_message_again() {
        // its writes: the mail, the lease, the note that it was sent
        room.database.killSwitch().arm(2);
        assertThatThrownBy(() -> queue("mail_1", LENA)).isInstanceOf(KillSwitch.Killed.class);
        room.database.killSwitch().restart();
        assertThat(room.server.taken).hasSize(1);
        assertThat(room.postman.deliverDue(SYSTEM)).as("its lease holds").isEqualTo("0 of 1 mails sent");

        leasesAreOver();
        assertThat(room.postman.deliverDue(SYSTEM)).isEqualTo("1 of 1 mails sent");
        leasesAreOver();
        assertThat(room.postman.deliverDue(SYSTEM)).isEqualTo("0 of 0 mails sent");
        assertThat(room.server.taken)
                .hasSize(2)
                .extracting(OutgoingMail::messageId)
                .containsOnly("mail_1@agora.example");
    }

    @Test
    void two_postmen_at_once_send_one_mail() {
        room.server.away(true);
        queue("mail_1", LENA);
        room.server.away(false);
        Parallel.run(10, i -> room.postman.deliver(Scope.MAIN, "mail_1"));
        assertThat(room.server.taken).hasSize(1);
    }

    @Test
    void without_a_free_thread_the_mail_waits_for_the_job() {
        try (NotificationRoom busy = new NotificationRoom(work -> {
            throw new RejectedExecutionException("full");
        })) {
            busy.mails.queue(SYSTEM, mail("mail_1", LENA));
            assertThat(busy.postman.deliverDue(SYSTEM)).isEqualTo("1 of 1 mails sent");
        }
    }

    private void queue(String key, String to) {
        room.mails.queue(SYSTEM, mail(key, to));
    }

    private static NewMail mail(String key, String to) {
        return new NewMail(key, to, "verify-user", "en", Map.of("name", "Lena", "code", "123456", "minutes", 5L));
    }

    private Document stored(String key) {
        return room.database.collection("mails").find(new Document("_id", key)).first();
    }

    private void leasesAreOver() {
        room.database
                .collection("mails")
                .updateMany(
                        new Document(), Updates.set("leaseUntil", RealTime.now().minusSeconds(1)));
    }
}
