package forestall.events;

import static java.util.stream.Collectors.toCollection;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Schemas and samples: those that the jar ships, and those that readers elsewhere were built against. */
enum Edition {
    CURRENT("/forestall/events/"),
    /** Frozen when version 1 was approved. What was added since is copied here once every reader runs with it. */
    APPROVED("/approved/v1/");

    private static final String BASE = "https://forestall.example/schemas/";

    private final String folder;
    private final SchemaRegistry registry;

    Edition(String folder) {
        this.folder = folder;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                                id -> id.startsWith(BASE) ? text("schemas/" + id.substring(BASE.length())) : null)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    JsonNode schema(String name) {
        return Json.MAPPER.readTree(text("schemas/" + name + ".v1.json"));
    }

    JsonNode sample(String name) {
        return Json.MAPPER.readTree(text("samples/" + name + ".v1.json"));
    }

    /** What a document has that the schema of that name forbids; empty when it is valid. */
    List<String> problems(String name, JsonNode document) {
        return registry
                .getSchema(SchemaLocation.of(BASE + name + ".v1.json"))
                .validate(document.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Names, without version and extension, of the files in {@code schemas} or {@code samples}. */
    TreeSet<String> names(String kind) {
        try {
            File[] files = new File(getClass().getResource(folder + kind).toURI()).listFiles();
            return Arrays.stream(files)
                    .map(file -> file.getName().replaceFirst("\\.v1\\.json$", ""))
                    .collect(toCollection(TreeSet::new));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String file) {
        try (InputStream in = getClass().getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new AssertionError("expected the file " + folder + file + ", found none");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
