package forestall.cases.similar;

import static java.util.Comparator.comparing;

import forestall.cases.casefile.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a file's lines: what the scammer did first, then what people wrote about it, the newest first as far as there is room. */
final class Words {

    /** In characters, without the openings' summaries. */
    private static final int MOST = 16_384;

    private static final Set<String> SUMMARY = Set.of("summary");
    private static final Set<String> REMARKS = Set.of("text", "note", "reason");

    /** Of these the reason is a rule's name, not what somebody wrote. */
    private static final Set<String> BY_RULE = Set.of("StationNotified", "HandedOver", "CallReleased");

    private Words() {}

    static String of(List<TimelineEntry> lines) {
        List<TimelineEntry> inOrder =
                lines.stream().sorted(comparing(TimelineEntry::at)).toList();
        List<String> words = new ArrayList<>(
                inOrder.stream().flatMap(line -> said(line, SUMMARY)).distinct().toList());
        int room = MOST;
        for (TimelineEntry line : inOrder.reversed()) {
            for (String remark : said(line, REMARKS).toList()) {
                if (remark.length() <= room && !words.contains(remark)) {
                    room -= remark.length();
                    words.add(remark);
                }
            }
        }
        return String.join("\n", words);
    }

    private static Stream<String> said(TimelineEntry line, Set<String> names) {
        return line.detail().entrySet().stream()
                .filter(detail -> names.contains(detail.getKey()) && detail.getValue() instanceof String)
                .filter(detail -> !detail.getKey().equals("reason") || !BY_RULE.contains(line.type()))
                .map(detail -> detail.getValue().toString().strip())
                .filter(said -> !said.isEmpty());
    }
}
