package forestall.events.violation;

/** Deliberately wrong: a fact that can change. */
public class ClassInsteadOfRecord {}
