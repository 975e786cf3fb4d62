package forestall.simulator.walk.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives, as far as the feed knows.
 *
 * @param station whose territory it is, when that can be told from the address
 */
public record Home(
        @Nullable String text,
        @Nullable String division,
        @Nullable Post station) {

    static Home of(Dwelling dwelling, Post post, int number) {
        String house = (number % 400 + 1) + "号";
        return switch (dwelling) {
            case BY_CODE ->
                new Home(
                        "上海市" + Districts.zh(post.district()) + post.divisionZh() + house,
                        post.divisions().getFirst(),
                        post);
            case BY_TEXT -> new Home("上海市" + Districts.zh(post.district()) + post.divisionZh() + house, null, post);
            case ROMANISED ->
                new Home(
                        "No. %d, %s, %s".formatted(number % 400 + 1, post.divisionEn(), Districts.en(post.district())),
                        null,
                        post);
            case AMBIGUOUS -> new Home("上海市虹桥" + house, null, null);
            case SOMEWHERE -> new Home("在朋友家暂住" + house, null, null);
            case UNKNOWN -> new Home(null, null, null);
        };
    }

    /** For an alert; absent when nothing is known. */
    @Nullable
    Map<String, String> address() {
        if (text == null) {
            return null;
        }
        Map<String, String> address = new HashMap<>(Map.of("text", text));
        if (division != null) {
            address.put("divisionCode", division);
        }
        return address;
    }
}
