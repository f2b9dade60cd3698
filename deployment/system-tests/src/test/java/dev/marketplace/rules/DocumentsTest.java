package dev.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents written by hand keep up with the code where that can be checked. */
class DocumentsTest {

    private static final Pattern ENTITY = Pattern.compile("@Entity\\(\"(\\w+)\"\\)");
    private static final Pattern NAMED_HERE = Pattern.compile("(?:collection|ensure)\\(\\s*[\\w.()]+,\\s*\"(\\w+)\"");
    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) = \"([a-z_]+)\";");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern DRAWING = Pattern.compile("(?s)```mermaid\n.*?\n```");
    private static final List<String> SEED_PARTS = List.of(
            "api-gateway",
            "chatting-service",
            "kafka-service",
            "logger-service",
            "recommendation-service",
            "user-ui",
            "seller-ui",
            "admin-ui");
    private static final int README_LINES = 120;

    @Test
    void row_123_every_collection_is_in_the_data_model() throws IOException {
        String model = Files.readString(Product.root().resolve("docs/data-model.md"));
        assertThat(collections())
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(model)
                        .as("docs/data-model.md tells of %s", name)
                        .contains("`" + name + "`"));
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    dead.add(document.getFileName() + " -> " + link.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void the_readme_fits_on_two_screens() throws IOException {
        assertThat(Files.readAllLines(Product.root().resolve("README.md"))).hasSizeLessThanOrEqualTo(README_LINES);
    }

    @Test
    void every_room_is_in_the_table_of_the_seeds_parts() throws IOException {
        String architecture = Files.readString(Product.root().resolve("docs/architecture.md"));
        assertThat(Rooms.ALL).allSatisfy(room -> assertThat(architecture).contains("| " + room.name()));
    }

    @Test
    void row_124_the_picture_of_the_architecture_shows_what_is_deployed() throws IOException {
        String picture = drawings("docs/architecture.md").get(0);
        assertThat(picture)
                .contains("marketplace.ear", "marketplace-platform", "marketplace-ejb", "marketplace-kafka-rar")
                .contains("marketplace-web", "seller-faces", "admin-faces", "marketplace-api")
                .contains("MongoDB", "Redis", "Kafka", "Stripe", "ImageKit", "SMTP");
    }

    @Test
    void row_124_every_module_is_explained() throws IOException {
        String architecture = text("docs/architecture.md");
        assertThat(MODULE.matcher(text("pom.xml")).results().map(module -> module.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(module -> assertThat(architecture).contains("`" + module + "`"));
    }

    @Test
    void row_124_the_four_core_flows_are_told_and_those_that_are_built_are_drawn() throws IOException {
        String flows = text("docs/flows.md");
        assertThat(flows).contains("## 1. Sign-up", "## 2. From the cart to the orders", "## 3. Chat", "## 4. Rec");
        assertThat(drawings("docs/flows.md"))
                .filteredOn(drawing -> drawing.contains("sequenceDiagram"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void row_124_the_tech_stack_names_the_versions_that_are_used() throws IOException {
        String stack = section("docs/architecture.md", "## Tech stack");
        String pom = text("pom.xml");
        assertThat(stack)
                .contains("Payara Server " + property(pom, "payara.version"))
                .contains("Java " + property(pom, "maven.compiler.release"));
    }

    @Test
    void row_124_every_part_of_the_seed_has_its_room_and_page() throws IOException {
        String table = section("docs/architecture.md", "## Where the seed's parts are");
        assertThat(SEED_PARTS).allSatisfy(part -> assertThat(table).contains("`" + part + "`"));
        assertThat(table.lines().filter(line -> line.startsWith("| ")))
                .allSatisfy(row -> assertThat(row.split("\\|"))
                        .as(row)
                        .hasSize(4)
                        .allSatisfy(cell -> assertThat(cell).matches("(?s)|.*\\S.*")));
    }

    private static String text(String path) throws IOException {
        return Files.readString(Product.root().resolve(path));
    }

    private static String section(String path, String heading) throws IOException {
        String text = text(path);
        assertThat(text).contains(heading + "\n");
        String rest = text.substring(text.indexOf(heading) + heading.length());
        return rest.contains("\n## ") ? rest.substring(0, rest.indexOf("\n## ")) : rest;
    }

    private static List<String> drawings(String path) throws IOException {
        return DRAWING.matcher(text(path)).results().map(MatchResult::group).toList();
    }

    private static String property(String pom, String name) {
        Matcher value =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(pom);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Product.root().resolve("docs"));
                Stream<Path> top = Files.list(Product.root())) {
            return Stream.concat(docs, top)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** Names that the sources give to collections, as literals or as constants of the same file. */
    private static Set<String> collections() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("marketplace-platform", "marketplace-ejb")) {
            try (Stream<Path> files = Files.walk(Product.root().resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String source = Files.readString(file);
                    Stream.of(ENTITY, NAMED_HERE)
                            .flatMap(pattern -> pattern.matcher(source).results())
                            .forEach(found -> names.add(found.group(1)));
                    CONSTANT.matcher(source)
                            .results()
                            .filter(constant -> namesCollection(source, constant))
                            .forEach(constant -> names.add(constant.group(2)));
                }
            }
        }
        return names;
    }

    private static boolean namesCollection(String source, MatchResult constant) {
        return constant.group(1).equals("COLLECTION")
                || Pattern.compile("(?:collection|ensure)\\(\\s*[\\w.()]+,\\s*" + constant.group(1) + "\\b")
                        .matcher(source)
                        .find();
    }
}
