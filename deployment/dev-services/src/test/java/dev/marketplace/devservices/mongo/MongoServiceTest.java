package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.marketplace.devservices.Workbench;
import dev.marketplace.devservices.faults.KillPoints;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoServiceTest {

    @TempDir
    Path folder;

    @Test
    void tells_the_application_where_it_is_and_keeps_its_data_between_starts() throws Exception {
        Workbench workbench = new FreshPort(folder);
        for (int start = 1; start <= 2; start++) {
            try (MongoService service = MongoService.withinThisProcess()) {
                Map<String, String> settings = service.start(workbench);
                assertThat(settings).containsOnlyKeys("marketplace.mongodb.uri");
                try (MongoClient client = MongoClients.create(settings.get("marketplace.mongodb.uri"))) {
                    var orders = client.getDatabase("marketplace").getCollection("orders");
                    orders.insertOne(new Document("start", start));
                    assertThat(orders.countDocuments()).isEqualTo(start);
                }
                assertThat(service.name()).isEqualTo("mongodb");
                assertThat(service.description()).isEqualTo("embedded, durable");
            }
        }
    }

    private record FreshPort(Path root) implements Workbench {

        @Override
        public Path folder(String service) {
            return root;
        }

        @Override
        public int port(String use, int defaultPort) {
            try (ServerSocket free = new ServerSocket(0)) {
                return free.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public KillPoints killPoints() {
            return MongoFixture.NO_KILL_POINTS;
        }
    }
}
