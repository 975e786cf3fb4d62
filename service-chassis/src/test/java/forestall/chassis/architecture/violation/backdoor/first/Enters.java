package forestall.chassis.architecture.violation.backdoor.first;

import forestall.chassis.architecture.violation.backdoor.second.out.Hidden;

/** One feature uses the inside of another. */
public record Enters(Hidden hidden) {}
