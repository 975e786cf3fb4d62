package forestall.simulator.walk.plan;

/** A person and what happens to them. */
public record Traveller(Person person, Journey journey) {}
