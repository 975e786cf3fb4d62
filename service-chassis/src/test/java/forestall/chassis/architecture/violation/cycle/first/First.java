package forestall.chassis.architecture.violation.cycle.first;

import forestall.chassis.architecture.violation.cycle.second.Second;

/** Needs the second, which needs the first. */
public record First(Second second) {}
