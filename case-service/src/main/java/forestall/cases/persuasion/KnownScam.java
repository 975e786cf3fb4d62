package forestall.cases.persuasion;

import forestall.events.vocabulary.ScamType;
import org.jspecify.annotations.Nullable;

/**
 * Which scam it is.
 *
 * @param confirmed whether an officer said so; otherwise a feed suspects it
 * @param impersonates whom the scammers claim to be, as a feed told last; null when none did
 */
public record KnownScam(
        ScamType type, boolean confirmed, @Nullable String impersonates) {}
