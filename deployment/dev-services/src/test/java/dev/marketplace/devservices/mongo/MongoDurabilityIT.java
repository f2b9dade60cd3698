package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoDurabilityIT {

    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_no_index_is_torn_when_the_process_is_killed() throws Exception {
        DurabilityFindings findings = new DurabilityDrill(DrilledServer.Kind.DURABLE, folder, 1).run(KILLS);

        System.out.println("durable: " + findings);
        assertThat(findings.kills()).isEqualTo(KILLS);
        assertThat(findings.acknowledged()).isGreaterThan(KILLS * 8L);
        assertThat(findings.lost()).isEmpty();
        assertThat(findings.torn()).isEmpty();
    }

    @Test
    void the_same_drill_sees_the_losses_of_the_backend_as_it_is_shipped() throws Exception {
        boolean lost = false;
        boolean torn = false;
        // where a kill falls is chance: one round of three mostly sees both, a few rounds always do
        for (int round = 1; round <= 5 && !(lost && torn); round++) {
            Path own = Files.createDirectories(folder.resolve("round-" + round));
            DurabilityFindings findings = new DurabilityDrill(DrilledServer.Kind.SHIPPED, own, round).run(3);
            System.out.println("as shipped: " + findings);
            lost |= !findings.lost().isEmpty();
            torn |= !findings.torn().isEmpty();
        }
        assertThat(lost).isTrue();
        assertThat(torn).isTrue();
    }
}
