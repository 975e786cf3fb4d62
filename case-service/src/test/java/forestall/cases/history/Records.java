package forestall.cases.history;

import forestall.cases.casefile.out.NumberingPlans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Cases as older records tell them. */
public final class Records {

    public static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    private final Map<String, Object> told = new LinkedHashMap<>();

    private Records() {}

    /** Whoever it was: a case that says what it must. */
    public static Records of(String sourceId) {
        return new Records()
                .with("sourceId", sourceId)
                .with(
                        "summary",
                        "A caller who said that he was of the procuratorate asked for a transfer to a safe account.")
                .with("scamType", "POLICE_PROCURATORATE_COURT")
                .with("outcome", "DISSUADED_BY_VISIT")
                .with("openedOn", "2019-05-30")
                .with("closedOn", "2019-05-31");
    }

    public Records with(String field, Object value) {
        told.put(field, value);
        return this;
    }

    public Records without(String field) {
        told.remove(field);
        return this;
    }

    public Records victim(String phone, String name) {
        return with("victim", Map.of("phone", phone, "name", name));
    }

    public Records losing(String state, long fen, String day) {
        @SuppressWarnings("unchecked")
        List<Object> losses = (List<Object>) told.computeIfAbsent("losses", none -> new ArrayList<>());
        losses.add(Map.of("state", state, "amountFen", fen, "occurredOn", day));
        return this;
    }

    public String line() {
        return JsonMapper.shared().writeValueAsString(told);
    }

    Map<?, ?> posted() {
        return JsonMapper.shared().readValue(line(), Map.class);
    }

    RecordedReading read() {
        return new ReadRecordedCase(new NumberingPlans()).read(posted(), "investigator", NOW);
    }

    RecordedCase legible() {
        return ((RecordedReading.Legible) read()).recorded();
    }
}
