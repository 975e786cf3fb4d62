package forestall.simulator.article;

import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.Look;
import forestall.simulator.patience.StepFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A machine that watches calls posts an alert. Posted again, it is the same alert. */
public final class TheFeedFlagsChen implements Step {

    private static final int CALL_SECONDS = 4_800;

    @Override
    public String play(Story story) {
        story.preventedBefore(Headline.preventedBeforeTransferFen(story, Headline.month(story.began())));
        String expected = "the intake to take the alert (202)";
        Answer taken = story.patience().until(expected, () -> {
            Answer answer = story.everybody().feed().post("/v1/alerts", alert(story.person(), Instant.now()));
            return answer.is(202) ? Look.seen(answer) : Look.notYet(expected, answer);
        });
        String victim = taken.body().path("victimId").asString("");
        if (victim.isEmpty()) {
            throw new StepFailure("a victimId in the answer", taken.found());
        }
        story.victim(victim);
        return "alert %s about victim %s".formatted(taken.body().path("alertId").asString(""), victim);
    }

    private static Map<String, ?> alert(Person person, Instant now) {
        return Map.ofEntries(
                Map.entry("feedAlertId", person.feedAlertId()),
                Map.entry("detectedAt", now.toString()),
                Map.entry(
                        "victim",
                        Map.of(
                                "phone", person.phone(),
                                "name", person.name(),
                                "age", person.age(),
                                "address", Map.of("text", Places.HOME, "divisionCode", Places.CAOHEJING))),
                Map.entry("caller", Map.of("phone", "+85200000000", "accounts", List.of("6222000000000000001"))),
                Map.entry("channel", Channel.PHONE_CALL.name()),
                Map.entry("suspectedScamType", ScamType.POLICE_PROCURATORATE_COURT.name()),
                Map.entry("impersonates", "police officers and a prosecutor"),
                Map.entry("callStartedAt", now.minusSeconds(CALL_SECONDS).toString()),
                Map.entry("callSeconds", CALL_SECONDS),
                Map.entry("confidence", 0.93),
                Map.entry("signals", List.of(Signal.LONG_CALL.name())),
                Map.entry("summary", "A caller who claims to be the police says that an account must be cleared"));
    }
}
