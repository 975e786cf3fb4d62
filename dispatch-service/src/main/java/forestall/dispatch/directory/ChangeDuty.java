package forestall.dispatch.directory;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An officer goes on duty or off: only those on duty can be sent. A visit that he is at already is not touched. */
public final class ChangeDuty {
    private final EditableDirectory directory;
    private final DirectoryHistory history;
    private final Atomically atomically;
    private final Clock clock;

    public ChangeDuty(EditableDirectory directory, DirectoryHistory history, Atomically atomically, Clock clock) {
        this.directory = directory;
        this.history = history;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Changes it, unless it is so already.
     *
     * @param own the only station whose officers the actor may change; absent for those who may change all
     */
    public Officer of(OfficerId id, boolean onDuty, String actor, @Nullable StationCode own) {
        return atomically.decide(() -> {
            directory.lockAgainstImports();
            Officer officer = directory.officers(List.of(id)).stream()
                    .filter(found -> own == null || own.equals(found.station()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound(
                            "officer-unknown",
                            "expected an officer of %s, found '%s'"
                                    .formatted(own == null ? "the directory" : "your own station", id)));
            if (directory.onDuty(id, onDuty)) {
                history.changed(
                        DirectoryHistory.Kind.DUTY,
                        id.value(),
                        word(!onDuty),
                        word(onDuty),
                        null,
                        actor,
                        clock.instant());
            }
            return officer.with(onDuty);
        });
    }

    private static String word(boolean onDuty) {
        return onDuty ? "ON_DUTY" : "OFF_DUTY";
    }
}
