package forestall.events.facts;

import forestall.events.ids.DivisionCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody lives or stays, as written, and the division where that is if the writer knew it. */
public record Address(String text, @Nullable DivisionCode divisionCode) {

    private static final String HIDDEN = "**";
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]|[〇零一二三四五六七八九十百]+(?:号|弄|室|幢|栋|楼|座|单元|层)");
    private static final Pattern ROAD_OR_SUBDISTRICT = Pattern.compile("^.*(?:街道|镇|乡|路|街|大道)");
    private static final Pattern DISTRICT = Pattern.compile("^.*?[区县]");

    /**
     * Down to the road or the subdistrict, without the house, such as 上海市徐汇区漕河泾街道**. Nothing of it is left where neither these nor
     * the district can be found in its words.
     */
    public String masked() {
        Matcher number = NUMBER.matcher(text);
        String place = number.find() ? text.substring(0, number.start()) : text;
        Matcher road = ROAD_OR_SUBDISTRICT.matcher(place);
        if (road.find()) {
            return road.group() + HIDDEN;
        }
        Matcher district = DISTRICT.matcher(place);
        return (district.find() ? district.group() : "") + HIDDEN;
    }

    @Override
    public String toString() {
        return "[address in " + (divisionCode == null ? "an unknown division" : divisionCode) + "]";
    }
}
