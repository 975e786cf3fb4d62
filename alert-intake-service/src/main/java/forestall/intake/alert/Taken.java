package forestall.intake.alert;

import forestall.chassis.usecase.reading.Fault;
import forestall.events.ids.AlertId;
import forestall.events.ids.VictimId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What became of a posted alert. */
public sealed interface Taken {

    /**
     * It was readable and is being kept.
     *
     * @param kept completes when it cannot be lost any more; exceptionally when nobody knows
     */
    record Accepted(AlertId alert, VictimId victim, CompletableFuture<Void> kept) implements Taken {}

    /** It was not readable. */
    record Refused(List<Fault> faults) implements Taken {}
}
