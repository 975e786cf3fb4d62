package forestall.cases.merge;

import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.time.Instant;

/**
 * One file was merged into another.
 *
 * @param into the file that continues
 */
public record Merge(VictimId from, VictimId into, Instant at, String by, FreeText reason) {}
