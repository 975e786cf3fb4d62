package forestall.dispatch.directory;

import forestall.events.ids.DistrictCode;

/** A district and what it is called; at least one of the names is there. */
public record District(DistrictCode code, String nameZh, String nameEn) {}
