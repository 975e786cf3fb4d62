package forestall.chassis.architecture.violation.layers.triage.service;

/** Lives in a layer. */
public record Layered() {}
