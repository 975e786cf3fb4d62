package forestall.intake.alert;

import forestall.events.CallFlagged;
import forestall.events.Envelope;
import java.util.concurrent.CompletableFuture;

/** Where alerts are kept. */
public interface Alerts {

    /** Completes when the alert cannot be lost any more; completes exceptionally when that is not known in time. */
    CompletableFuture<Void> keep(Envelope<CallFlagged> flagged);
}
