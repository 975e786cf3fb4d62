package forestall.chassis.architecture.violation.cycle.second;

import forestall.chassis.architecture.violation.cycle.first.First;

/** Needs the first, which needs the second. */
public record Second(First first) {}
