package forestall.simulator.city.people;

import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Vulnerability;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not exist.
 *
 * @param number from 1
 * @param phone in E.164 form, of a range for tests of this project
 * @param age in years; absent when the feed does not know it
 * @param home absent when the feed does not know it; they live there all the same
 * @param elsewhere where they go when somebody tells them to
 * @param scamType what is done to them
 * @param stakeFen what they would lose, in fen
 */
public record Citizen(
        int number,
        String phone,
        String name,
        @Nullable Integer age,
        Home home,
        boolean homeKnown,
        Home elsewhere,
        List<Vulnerability> vulnerabilities,
        ScamType scamType,
        long stakeFen) {

    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫");
    private static final List<String> STEMS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

    public Citizen {
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    /** Nobody's name: a surname and a letter, as in textbooks. */
    static String named(int number) {
        return SURNAMES.get(number % SURNAMES.size()) + "某" + STEMS.get(number / 7 % STEMS.size());
    }

    /** As a feed describes them. */
    public Map<String, Object> described() {
        Map<String, Object> victim = new HashMap<>(Map.of("phone", phone, "name", name));
        if (age != null) {
            victim.put("age", age);
        }
        if (!vulnerabilities.isEmpty()) {
            victim.put("vulnerabilities", vulnerabilities);
        }
        if (homeKnown) {
            victim.put("address", Map.of("text", home.address(number), "divisionCode", home.division()));
        }
        return victim;
    }

    /** The hotel that they were told to go to. */
    public Map<String, Object> hotel() {
        return Map.of(
                "kind", "HOTEL", "address", elsewhere.address(number + 7) + "宾馆", "divisionCode", elsewhere.division());
    }

    /** For messages: never who it is. */
    @Override
    public String toString() {
        return "citizen " + number;
    }
}
