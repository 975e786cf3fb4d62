package forestall.simulator.article;

import java.util.List;
import java.util.Map;

/** The visit that prevents the loss. */
final class ChenIsTalkedOutOfIt implements Step {

    /** 300,000 yuan: ours, the article gives no sum. */
    static final long PREVENTED_FEN = 30_000_000L;

    @Override
    public String title() {
        return "The officer shows similar cases; Chen does not transfer 300,000 yuan";
    }

    @Override
    public String play(Story story) {

        return VisitReport.file(
                story,
                story.hotelStation,
                Places.HOTEL,
                Map.of(
                        "outcome",
                        "DISSUADED",
                        "tactics",
                        List.of("SIMILAR_CASES_SHOWN"),
                        "amountAtRiskFen",
                        PREVENTED_FEN,
                        "confirmedScamType",
                        "POLICE_PROCURATORATE_COURT"));
    }
}
