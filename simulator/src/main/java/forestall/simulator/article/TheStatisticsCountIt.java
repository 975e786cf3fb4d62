package forestall.simulator.article;

import forestall.events.vocabulary.ScamType;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The month's headline grew by what he kept, and the day's row of the hotel's station and the scam type shows it. */
public final class TheStatisticsCountIt implements Step {

    @Override
    public String play(Story story) {
        Instant kept = keptAt(story);
        YearMonth month = Headline.month(kept);
        long least = leastFen(story, kept, month);
        String expected = "at least %d fen prevented before transfer in %s".formatted(least, month);
        JsonNode headline = story.patience().until(expected, () -> {
            Answer answer = Headline.read(story, month);
            if (!answer.is(200)) {
                return Look.notYet(expected, answer);
            }
            long found = answer.body().path("preventedBeforeTransferFen").asLong(0);
            return found >= least ? Look.seen(answer.body()) : Look.notYet(found + " fen");
        });
        day(story, LocalDate.ofInstant(kept, Headline.SHANGHAI));
        return headline.path("text")
                .path("en")
                .asString(headline.path("preventedBeforeTransferFen") + " fen prevented");
    }

    /** What was kept before this telling began was counted before, too: then only the sum itself can be expected. */
    private static long leastFen(Story story, Instant kept, YearMonth month) {
        boolean inThisTelling = !kept.isBefore(story.began()) && month.equals(Headline.month(story.began()));
        return Places.AT_RISK_FEN + (inThisTelling ? story.preventedBeforeFen() : 0);
    }

    private static Instant keptAt(Story story) {
        String expected = "the loss that was prevented, in the case file";
        return story.patience().until(expected, () -> {
            Answer answer = story.everybody().investigator().get("/v1/cases/" + story.victimId());
            if (!answer.is(200)) {
                return Look.notYet(expected, answer);
            }
            JsonNode at = TheCaseFileTellsIt.loss(story, answer.body()).path("occurredAt");
            return at.isString() ? Look.seen(Instant.parse(at.asString())) : Look.notYet("none");
        });
    }

    private static void day(Story story, LocalDate date) {
        String expected = "a row of %s for station %s and %s with the money and the visit"
                .formatted(date, Places.XINHUALU, ScamType.POLICE_PROCURATORATE_COURT);
        story.patience().until(expected, () -> {
            Answer answer = story.everybody()
                    .analyst()
                    .get("/v1/statistics/daily?from=%s&to=%s&by=district,station,scamType".formatted(date, date));
            if (!answer.is(200)) {
                return Look.notYet(expected, answer);
            }
            JsonNode rows = answer.body().path("rows");
            return StreamSupport.stream(rows.spliterator(), false).anyMatch(TheStatisticsCountIt::isTheStorys)
                    ? Look.seen(true)
                    : Look.notYet("the rows " + rows);
        });
    }

    private static boolean isTheStorys(JsonNode row) {
        return row.path("stationCode").asString("").equals(Places.XINHUALU)
                && row.path("districtCode").asString("").equals(Places.XINHUALUS_DISTRICT)
                && row.path("scamType").asString("").equals(ScamType.POLICE_PROCURATORATE_COURT.name())
                && row.path("preventedBeforeTransferFen").asLong(0) >= Places.AT_RISK_FEN
                && row.path("visits").asLong(0) >= 1;
    }
}
