package dev.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One command for tests, the same in CI, and the commands that the documents give. */
class RepositoryTest {

    private static final Path ROOT = Product.root();
    private static final YAMLMapper YAML = new YAMLMapper();

    /** A command of the documents that runs some tests of one module. */
    private static final Pattern TESTS_OF_A_MODULE =
            Pattern.compile("`mvn test -pl ([\\w/-]+)(?: -am)?(?: -Dtest='?([\\w.*]+)'?)?[^`]*`");

    @Test
    void row_118_one_command_runs_all_tests_here_and_in_ci() throws IOException {
        assertThat(text("README.md")).contains("mvn verify");
        assertThat(ROOT.resolve(".ci/run")).isExecutable();
        assertThat(text(".ci/run")).contains("exec mvn").contains(" verify ").doesNotContain("-DskipTests");
    }

    @Test
    void row_118_one_command_builds_and_starts() throws IOException {
        assertThat(text("README.md")).contains("mvn -Prun package");
        assertThat(text("deployment/launcher/pom.xml"))
                .contains("<id>run</id>", "<mainClass>dev.marketplace.launcher.Launcher</mainClass>");
    }

    @Test
    void row_118_there_is_an_image_and_each_part_of_the_composition_has_one() throws IOException {
        JsonNode services = yaml("deployment/container/compose.yaml").path("services");
        assertThat(services.fieldNames()).toIterable().contains("marketplace", "mongodb", "redis", "redpanda");
        for (JsonNode service : services) {
            assertThat(service.has("image") || service.has("build"))
                    .as(service.toString())
                    .isTrue();
        }
        String dockerfile = services.at("/marketplace/build/dockerfile").asText();
        assertThat(ROOT.resolve(dockerfile)).isRegularFile();
        assertThat(copied(dockerfile)).isNotEmpty();
    }

    @Test
    void row_127_the_workflow_calls_what_one_runs_by_hand() throws IOException {
        JsonNode workflow = yaml(".github/workflows/ci.yml");
        assertThat(workflow.path("on").fieldNames()).toIterable().contains("push", "pull_request");
        JsonNode job = workflow.path("jobs").path("verify");
        assertThat(job.path("runs-on").asText()).isNotEmpty();
        assertThat(job.path("timeout-minutes").asInt()).isPositive();
        assertThat(job.path("steps").findValuesAsText("run")).containsExactly(".ci/run");
        assertThat(job.path("steps").findValuesAsText("java-version")).containsExactly("17");
        for (JsonNode step : job.path("steps")) {
            assertThat(step.has("run") ^ step.has("uses")).as(step.toString()).isTrue();
        }
    }

    @Test
    void row_127_the_documented_commands_for_some_tests_name_tests_that_exist() throws IOException {
        List<MatchResult> commands =
                TESTS_OF_A_MODULE.matcher(text("docs/development.md")).results().toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
        for (MatchResult command : commands) {
            Path tests = ROOT.resolve(command.group(1)).resolve("src/test/java");
            assertThat(tests).as(command.group()).isDirectory();
            if (command.group(2) != null) {
                assertThat(testsLike(command.group(2), tests))
                        .as(command.group())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void row_127_every_room_that_is_built_has_tests_that_run_alone() throws IOException {
        for (Rooms.Room room : Rooms.ALL) {
            if (room.built()) {
                assertThat(testsLike(
                                "dev.marketplace." + room.name() + ".**",
                                ROOT.resolve("marketplace-ejb/src/test/java")))
                        .as("tests of the room %s", room.name())
                        .isNotEmpty();
            }
        }
    }

    /** @param pattern as Surefire takes it: a class's name, or a package with {@code .**} at its end */
    private static List<Path> testsLike(String pattern, Path tests) throws IOException {
        String path = pattern.replace(".**", "/").replace('.', '/');
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> tests.relativize(file).toString().contains(path))
                    .toList();
        }
    }

    private static List<String> copied(String dockerfile) throws IOException {
        return Files.readAllLines(ROOT.resolve(dockerfile)).stream()
                .filter(line -> line.startsWith("COPY"))
                .toList();
    }

    private static JsonNode yaml(String path) throws IOException {
        return YAML.readTree(text(path));
    }

    private static String text(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }
}
