package dev.marketplace.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

class FailuresTest {

    @Test
    void a_store_that_cannot_be_reached_is_an_outage_however_deep_it_lies() {
        assertThat(Outages.isOutage(new MongoTimeoutException("nobody"))).isTrue();
        assertThat(Outages.isOutage(new IllegalStateException(new JedisConnectionException("nobody"))))
                .isTrue();
        assertThat(Outages.isOutage(new EventNotPublished("t", new IllegalStateException("nobody"), true)))
                .isTrue();
    }

    @Test
    void a_refused_command_a_slow_query_and_a_bug_are_the_records_failures() {
        assertThat(Outages.isOutage(new JedisDataException("WRONGTYPE"))).isFalse();
        assertThat(Outages.isOutage(new NullPointerException())).isFalse();
        assertThat(Outages.isOutage(new EventNotPublished("t", new IllegalStateException("too large"), false)))
                .isFalse();
        assertThat(Outages.isOutage(
                        new MongoSocketReadTimeoutException("slow", new ServerAddress(), new SocketTimeoutException())))
                .isFalse();
    }
}
