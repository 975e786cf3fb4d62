package forestall.cases.casefile.in;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.HeldRole;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part that the person played, from a day in Asia/Shanghai on.
 *
 * @param evidence absent for the victim of an intervention, which stands among the episodes, and where words are withheld
 * @param seenIn the file that shows it, where another one does
 */
record RoleAnswer(
        CaseRole role,
        LocalDate from,
        @Nullable FreeText evidence,
        @Nullable VictimId seenIn,
        @Nullable String by) {

    /**
     * In the order of their days.
     *
     * @param withWords with the evidence, which is in somebody's words
     */
    static List<RoleAnswer> of(CaseFile file, boolean withWords) {
        return Stream.concat(
                        file.victimSince().map(RoleAnswer::victim).stream(),
                        file.roles().stream().map(role -> held(role, withWords)))
                .sorted(Comparator.comparing(RoleAnswer::from))
                .toList();
    }

    private static RoleAnswer victim(LocalDate since) {
        return new RoleAnswer(CaseRole.VICTIM, since, null, null, null);
    }

    private static RoleAnswer held(HeldRole held, boolean withWords) {
        return new RoleAnswer(held.role(), held.from(), withWords ? held.evidence() : null, held.seenIn(), held.by());
    }
}
