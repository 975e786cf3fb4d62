package forestall.simulator.article;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** The press line of a month, in the calendar of Shanghai. */
final class Headline {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Headline() {}

    static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(SHANGHAI));
    }

    static long preventedBeforeTransferFen(Story story, YearMonth month) {
        String expected = "the headline of " + month;
        return story.patience().until(expected, () -> {
            Answer answer = read(story, month);
            return answer.is(200)
                    ? Look.seen(answer.body().path("preventedBeforeTransferFen").asLong(0))
                    : Look.notYet(expected, answer);
        });
    }

    static Answer read(Story story, YearMonth month) {
        return story.everybody().analyst().get("/v1/statistics/headline?month=" + month);
    }
}
