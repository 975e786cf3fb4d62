package forestall.local.supervision;

import java.time.Duration;

/** A process is ready. */
public record Started(Instance instance, int port, long pid, Duration took) {}
