package forestall.simulator.walk.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom nobody knows, since they are made up.
 *
 * @param number from 1, within the walk
 * @param age in years, absent when unknown
 * @param elsewhere the station of another place, in another district, where they may be found
 */
public record Person(
        int number, String phone, String name, @Nullable Integer age, Home home, Post elsewhere) {

    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王");
    private static final List<String> STEMS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

    /** Nobody's name: a surname and a letter, as in textbooks. */
    static String name(int number) {
        return SURNAMES.get(number % SURNAMES.size()) + "某" + STEMS.get(number % STEMS.size());
    }

    /** As the feed describes them. */
    public Map<String, Object> described(Suspicion suspicion) {
        Map<String, Object> victim = new HashMap<>(Map.of("phone", phone, "name", name));
        if (age != null) {
            victim.put("age", age);
        }
        if (!suspicion.vulnerabilities().isEmpty()) {
            victim.put("vulnerabilities", suspicion.vulnerabilities());
        }
        Map<String, String> address = home.address();
        if (address != null) {
            victim.put("address", address);
        }
        return victim;
    }

    /** For messages: a number within the walk, never who it is. */
    @Override
    public String toString() {
        return "person " + number;
    }
}
