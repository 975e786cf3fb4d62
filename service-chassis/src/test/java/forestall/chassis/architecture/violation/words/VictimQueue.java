package forestall.chassis.architecture.violation.words;

/** Named after the domain. */
public record VictimQueue() {}
