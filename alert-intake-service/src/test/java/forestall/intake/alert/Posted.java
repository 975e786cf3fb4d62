package forestall.intake.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A posted alert in the words of a feed: Chen's, unless the test says otherwise. */
public final class Posted {

    private final Map<String, Object> alert = new LinkedHashMap<>();

    private Posted() {
        with("/feedAlertId", "chen-1");
        with("/detectedAt", "2017-11-14T09:30:00+08:00");
        with("/victim/phone", "13800000001");
        with("/victim/name", "陈先生");
        with("/victim/age", 55);
        with("/victim/vulnerabilities", List.of("LIVES_ALONE"));
        with("/victim/address/text", "上海市徐汇区漕河泾街道1号");
        with("/victim/address/divisionCode", "310104017");
        with("/caller/phone", "+85200000000");
        with("/caller/handle", "officer-wang");
        with("/caller/accounts", List.of("6222000000000000"));
        with("/channel", "PHONE_CALL");
        with("/suspectedScamType", "POLICE_PROCURATORATE_COURT");
        with("/impersonates", "a prosecutor");
        with("/callStartedAt", "2017-11-14T08:10:00+08:00");
        with("/callSeconds", 4800);
        with("/confidence", 0.93);
        with("/signals", List.of("LONG_CALL"));
        with("/summary", "says that an account is frozen");
    }

    public static Posted chensAlert() {
        return new Posted();
    }

    /** Sets a field, by JSON pointer through objects. */
    public Posted with(String pointer, Object value) {
        List<String> path = path(pointer);
        parent(path).put(path.getLast(), value);
        return this;
    }

    public Posted without(String pointer) {
        List<String> path = path(pointer);
        parent(path).remove(path.getLast());
        return this;
    }

    public Map<String, Object> asMap() {
        return alert;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> parent(List<String> path) {
        Map<String, Object> at = alert;
        for (String step : path.subList(0, path.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(step, none -> new LinkedHashMap<String, Object>());
        }
        return at;
    }

    private static List<String> path(String pointer) {
        return new ArrayList<>(List.of(pointer.substring(1).split("/")));
    }
}
