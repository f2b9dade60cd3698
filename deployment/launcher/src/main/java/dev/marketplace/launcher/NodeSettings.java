package dev.marketplace.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file {@code run/node.properties}: what a further node on this machine, which only answers the API, is started with
 * (docs/operations.md). It is written anew each time Payara is started, since an embedded service may have moved.
 */
final class NodeSettings {

    private final Path dataFolder;

    NodeSettings(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** @param settings those of the server */
    void note(Map<String, String> settings) {
        Map<String, String> node = new TreeMap<>(settings);
        node.put("marketplace.node.role", "api");
        node.put("marketplace.data.dir", dataFolder.resolve("node-api").toString());
        new StateFile(dataFolder.resolve("run/node.properties")).replace(node);
    }
}
