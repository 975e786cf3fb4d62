package forestall.local.supervision;

import java.time.Duration;

/** A part is ready. */
public record Started(Part part, int port, long pid, Duration took) {}
