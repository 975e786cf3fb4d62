package forestall.simulator.article;

import static java.util.Objects.requireNonNull;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.Look;
import forestall.simulator.patience.Patience;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One telling of the story: who is in it, and what its steps have learnt so far. */
public final class Story {

    private final Person person;
    private final Everybody everybody;
    private final Patience patience;
    private final Instant began;
    private long preventedBeforeFen;
    private @Nullable String victimId;
    private @Nullable String interventionId;

    public Story(Person person, Everybody everybody, Patience patience, Clock clock) {
        this.person = person;
        this.everybody = everybody;
        this.patience = patience;
        this.began = clock.instant();
    }

    Person person() {
        return person;
    }

    Everybody everybody() {
        return everybody;
    }

    Patience patience() {
        return patience;
    }

    Instant began() {
        return began;
    }

    /** What the month's headline said before the story began, in fen. */
    long preventedBeforeFen() {
        return preventedBeforeFen;
    }

    void preventedBefore(long fen) {
        preventedBeforeFen = fen;
    }

    void victim(String id) {
        victimId = id;
    }

    void intervention(String id) {
        interventionId = id;
    }

    /** Known once the feed has flagged. */
    public String victimId() {
        return requireNonNull(victimId, "expected the feed's step to be played first, found it was not");
    }

    /** Known once triage has graded. */
    public String interventionId() {
        return requireNonNull(interventionId, "expected triage's step to be played first, found it was not");
    }

    /** The intervention as the squad sees it now; waits for dispatch when it is away. */
    JsonNode intervention() {
        String expected = "the intervention " + interventionId();
        return patience.until(expected, () -> {
            Answer answer = everybody.operator().get("/v1/interventions/" + interventionId());
            return answer.is(200) ? Look.seen(answer.body()) : Look.notYet(expected, answer);
        });
    }

    /** The latest visit that this station was told of. */
    Optional<JsonNode> visitOf(String station) {
        return StreamSupport.stream(intervention().path("visits").spliterator(), false)
                .filter(visit -> visit.path("stationCode").asString("").equals(station))
                .reduce((earlier, later) -> later);
    }
}
