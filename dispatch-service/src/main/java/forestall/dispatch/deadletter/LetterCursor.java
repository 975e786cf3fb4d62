package forestall.dispatch.deadletter;

import forestall.chassis.usecase.Refusal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a page of dead letters ended, as clients hand it back: {@code topic@offset}, for each topic with older ones. */
final class LetterCursor {
    private static final String BETWEEN = "~";
    private static final Pattern PART = Pattern.compile("([A-Za-z0-9._-]{1,249})@([0-9]{1,18})");
    private static final int LONGEST = 20_000; // characters

    private LetterCursor() {}

    static String of(Map<String, Long> before) {
        return new TreeMap<>(before)
                .entrySet().stream()
                        .map(topic -> topic.getKey() + "@" + topic.getValue())
                        .collect(Collectors.joining(BETWEEN));
    }

    /**
     * Reads it back.
     *
     * @throws Refusal when it is no cursor of this list
     */
    static Map<String, Long> read(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.foreignCursor("dead letters", text);
        }
        Map<String, Long> before = new TreeMap<>();
        for (String one : text.split(BETWEEN, -1)) {
            var part = PART.matcher(one);
            if (!part.matches()) {
                throw Refusal.foreignCursor("dead letters", text);
            }
            before.put(part.group(1), Long.parseLong(part.group(2)));
        }
        return before;
    }
}
