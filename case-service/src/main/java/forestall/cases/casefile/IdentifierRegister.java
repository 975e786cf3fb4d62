package forestall.cases.casefile;

import forestall.events.ids.VictimId;
import org.jspecify.annotations.Nullable;

/** In which files each {@link Identifier} stands. Files enter themselves as they change. */
public interface IdentifierRegister {

    /**
     * What a round of entering files anew came to.
     *
     * @param identifiers how many of theirs stand in the register now
     * @param next the last of these files; null when no more follow
     */
    record Round(int files, int identifiers, @Nullable VictimId next) {}

    /**
     * Enters files as they are, by victim id. What stands there already stays; a file that changes meanwhile misses nothing.
     *
     * @param after the last file of the round before; null for the first
     */
    Round enter(@Nullable VictimId after, int files);
}
