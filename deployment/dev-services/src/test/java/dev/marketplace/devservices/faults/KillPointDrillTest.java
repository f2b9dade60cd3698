package dev.marketplace.devservices.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.marketplace.devservices.DevServicesProcess;
import dev.marketplace.devservices.Http;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillPointDrillTest {

    @TempDir
    Path dataFolder;

    @Test
    void a_process_dies_right_after_the_second_insert_of_an_order_and_the_order_is_there() throws Exception {
        Process victim = new ProcessBuilder("sleep", "300").start();
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "mongodb");
                MongoClient client = MongoClients.create(services.setting("marketplace.mongodb.uri"))) {
            HttpResponse<String> armed = Http.send(
                    "POST",
                    services.console().resolve("/api/kill-points"),
                    "{\"call\":\"insert orders\",\"when\":\"after\",\"n\":2,\"pid\":" + victim.pid() + "}");
            assertThat(armed.statusCode()).isEqualTo(201);

            MongoCollection<Document> orders = client.getDatabase("marketplace").getCollection("orders");
            orders.insertOne(new Document("_id", "ord_1"));
            assertThat(victim.isAlive()).isTrue();
            orders.insertOne(new Document("_id", "ord_2"));
            assertThat(victim.isAlive()).isFalse();
            assertThat(orders.countDocuments()).isEqualTo(2);
        } finally {
            victim.destroyForcibly();
        }
    }
}
