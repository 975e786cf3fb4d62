package forestall.intake.alert;

import forestall.chassis.usecase.reading.Fault;
import forestall.events.CallFlagged;
import forestall.events.Envelope;
import java.util.List;

/** What became of a posted alert when it was read. */
public sealed interface Reading {

    /** It is an event. */
    record Legible(Envelope<CallFlagged> flagged) implements Reading {}

    /** It is none, for these reasons, all of them. */
    record Faulty(List<Fault> faults) implements Reading {}
}
