package forestall.dispatch.visit;

import forestall.dispatch.intervention.Intervention;
import org.jspecify.annotations.Nullable;

/**
 * Where an intervention's visit is now.
 *
 * @param visit absent when no visit is due yet
 * @param handedOver another station has it than before
 */
public record Moved(Intervention intervention, @Nullable Visit visit, boolean handedOver) {}
