package forestall.cases.casefile.out;

import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Losses as they were stored before they had states: one revision, in flat fields, that counted. */
final class FormerLosses {

    private static final Map<String, String> STATES =
            Map.of("BEFORE_TRANSFER", "PREVENTED_BEFORE_TRANSFER", "SUFFERED", "SUFFERED");

    private FormerLosses() {}

    static List<?> asNow(List<?> losses) {
        return losses.stream()
                .map(loss -> loss instanceof Document former && former.containsKey("kind") ? asNow(former) : loss)
                .toList();
    }

    private static Document asNow(Document former) {
        Document revision = new Document(former);
        revision.keySet().removeAll(List.of("lossId", "interventionId", "revision", "kind"));
        revision.append("number", former.get("revision")).append("state", STATES.get(former.getString("kind")));
        return new Document("lossId", former.get("lossId"))
                .append("interventionId", former.get("interventionId"))
                .append("latest", revision)
                .append("counted", revision);
    }
}
