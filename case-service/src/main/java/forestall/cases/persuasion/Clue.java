package forestall.cases.persuasion;

import forestall.events.vocabulary.ScamType;

/** A question to find out which scam it is; yes means that it is probably this type. */
public record Clue(ScamType type, Wording ask) {}
