package forestall.simulator.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's two sorts of lines, joined by their number. */
final class Lines {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    record Sent(long number, Instant at, Deed deed, String by, String subject, Map<String, String> facts) {}

    record Answered(long number, Outcome outcome, int status, Map<String, String> answer) {}

    static byte[] write(Record line) {
        byte[] json = JSON.writeValueAsBytes(line);
        byte[] whole = new byte[json.length + 1];
        System.arraycopy(json, 0, whole, 0, json.length);
        whole[json.length] = '\n';
        return whole;
    }

    /** @throws IllegalArgumentException when it is no line of a ledger, or an answer to nothing */
    void read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (json.has("deed")) {
                add(JSON.treeToValue(json, Sent.class));
            } else {
                add(JSON.treeToValue(json, Answered.class));
            }
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("expected a line of a ledger, found '" + line + "'", broken);
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    private void add(Sent sent) {
        Entry entry = new Entry(
                sent.number(),
                sent.at(),
                sent.deed(),
                sent.by(),
                sent.subject(),
                sent.facts(),
                Outcome.UNKNOWN,
                0,
                Map.of());
        if (entries.putIfAbsent(sent.number(), entry) != null) {
            throw new IllegalArgumentException("expected number %d once, found it again".formatted(sent.number()));
        }
    }

    private void add(Answered answered) {
        Entry sent = entries.get(answered.number());
        if (sent == null) {
            throw new IllegalArgumentException(
                    "expected an answer to something that was sent, found one to number " + answered.number());
        }
        entries.put(
                sent.number(),
                new Entry(
                        sent.number(),
                        sent.at(),
                        sent.deed(),
                        sent.by(),
                        sent.subject(),
                        sent.facts(),
                        answered.outcome(),
                        answered.status(),
                        answered.answer()));
    }
}
