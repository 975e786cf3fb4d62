package forestall.chassis.architecture.violation.backdoor.second.out;

/** Nobody elses business. */
public record Hidden() {}
