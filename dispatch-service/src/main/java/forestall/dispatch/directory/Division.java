package forestall.dispatch.directory;

import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;

/**
 * A street-level division and what it is called; at least one of the names is there.
 *
 * @param nameZh in full, such as 漕河泾街道
 * @param nameEn such as Caohejing, with or without what kind of division it is
 * @param station that serves it
 */
public record Division(DivisionCode code, String nameZh, String nameEn, StationCode station) {}
