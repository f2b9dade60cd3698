package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void a_node_has_the_servers_settings_but_its_own_role_and_folder() {
        new NodeSettings(folder).note(Map.of("marketplace.mode", "demo", "marketplace.data.dir", "of-the-server"));
        StateFile noted = new StateFile(folder.resolve("run/node.properties"));
        assertThat(noted.get("marketplace.mode")).contains("demo");
        assertThat(noted.get("marketplace.node.role")).contains("api");
        assertThat(noted.get("marketplace.data.dir"))
                .contains(folder.resolve("node-api").toString());
    }

    @Test
    void what_moved_is_noted_anew_and_what_is_gone_is_not_kept() {
        NodeSettings settings = new NodeSettings(folder);
        settings.note(Map.of("marketplace.redis.url", "redis://127.0.0.1:1", "marketplace.clock.url", "http://x"));
        settings.note(Map.of("marketplace.redis.url", "redis://127.0.0.1:2"));
        StateFile noted = new StateFile(folder.resolve("run/node.properties"));
        assertThat(noted.get("marketplace.redis.url")).contains("redis://127.0.0.1:2");
        assertThat(noted.get("marketplace.clock.url")).isEmpty();
    }
}
