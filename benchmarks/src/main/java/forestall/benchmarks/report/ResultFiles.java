package forestall.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was measured: all rounds as JSON, and the table beside it. */
public final class ResultFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    /** In this folder, which is made when it is missing. */
    public ResultFiles(Path folder) {
        this.folder = folder;
    }

    /** Returns the file with the JSON. */
    public Path keep(Measured measured) {
        String name = measured.begun().toString().replace(":", "-");
        Path json = folder.resolve(name + ".json");
        try {
            Files.createDirectories(folder);
            Files.write(json, JSON.writeValueAsBytes(content(measured)));
            Files.writeString(folder.resolve(name + ".md"), table(measured));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
        return json;
    }

    /** Machine and table, to be read. */
    public static String table(Measured measured) {
        return measured.machine().sentence() + "\n\n" + MarkdownTable.of(measured);
    }

    private static Map<String, Object> content(Measured measured) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("begun", measured.begun().toString());
        content.put("commit", measured.commit());
        content.put("machine", measured.machine());
        content.put("settings", measured.settings());
        content.put("rows", measured.rows().stream().map(ResultFiles::row).toList());
        return content;
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("label", row.label());
        content.put("what", row.what());
        content.put("against", row.against());
        content.put("unit", row.unit());
        content.put("item", row.item());
        content.put("target", row.target().words(row.unit()));
        content.put("met", row.met());
        content.put("ours", row.pairs().ours());
        content.put("other", row.pairs().other());
        content.put("ratio", row.pairs().ratio());
        content.put("rounds", row.pairs().rounds());
        return content;
    }
}
