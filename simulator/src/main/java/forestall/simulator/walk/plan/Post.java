package forestall.simulator.walk.plan;

import java.util.List;

/**
 * A police station, as the directory tells.
 *
 * @param district six digits
 * @param divisions the codes that it serves
 */
public record Post(String code, String nameZh, String nameEn, String district, List<String> divisions) {

    public Post {
        divisions = List.copyOf(divisions);
    }

    /** The division after which it is called, in Chinese. */
    String divisionZh() {
        return nameZh.replace("派出所", "");
    }

    /** The same romanised. */
    String divisionEn() {
        return nameEn.replace(" Police Station", "");
    }
}
