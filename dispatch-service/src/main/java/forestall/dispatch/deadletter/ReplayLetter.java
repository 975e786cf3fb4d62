package forestall.dispatch.deadletter;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import java.time.Clock;
import java.util.List;

/**
 * Plays a letter again, once the cause of its failure is gone. Each is played once: one that fails again is another letter. Should the
 * broker have it and the note of that be lost, it is played a second time, which readers bear, since the event's id is the same.
 */
public final class ReplayLetter {
    private final Letters letters;
    private final Replays replays;
    private final Atomically atomically;
    private final Clock clock;

    public ReplayLetter(Letters letters, Replays replays, Atomically atomically, Clock clock) {
        this.letters = letters;
        this.replays = replays;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** What was played. */
    public record Played(Letter letter, Replay replay) {}

    /**
     * Now, or as it was before.
     *
     * @throws Refusal when there is no such letter, or none that can be played
     */
    public Played of(LetterId id, String by) {
        Letter letter = letters.find(id).orElseThrow(id::unknown);
        if (!letter.playable()) {
            throw Refusal.conflict(
                    "dead-letter-not-playable",
                    "expected a letter from a topic of events, found one from %s: whoever writes there makes it again"
                            .formatted(
                                    letter.origin().topic() == null
                                            ? "a topic that it does not name"
                                            : letter.origin().topic()));
        }
        return atomically.decide(() -> {
            replays.lock(id);
            Replay before = replays.of(List.of(letter)).get(id);
            return new Played(letter, before == null ? play(letter, by) : before);
        });
    }

    private Replay play(Letter letter, String by) {
        Replay played = letters.play(letter, by, clock.instant())
                .orElseThrow(() -> letter.id().unknown());
        replays.add(letter, played);
        return played;
    }
}
