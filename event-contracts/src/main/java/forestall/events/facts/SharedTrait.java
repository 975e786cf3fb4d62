package forestall.events.facts;

import forestall.events.vocabulary.LinkKind;

/** What two case files have in common; the value only as a keyed hash. */
public record SharedTrait(LinkKind kind, String valueHash) {}
