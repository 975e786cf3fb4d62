package forestall.cases.console.in;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.OpenFile;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What stands above every page of a file. */
public record FileHead(VictimId id, String name, OpenFile.Shown shown, List<Role> roles) {

    /** A part that the person played, from a day on. */
    public record Role(CaseRole role, LocalDate from) {}

    static FileHead of(OpenFile.Shown shown, Shown as) {
        CaseFile file = shown.file();
        return new FileHead(
                file.victimId(),
                as.names(file.person().names()),
                shown,
                Stream.concat(
                                file.victimSince().map(since -> new Role(CaseRole.VICTIM, since)).stream(),
                                file.roles().stream().map(FileHead::role))
                        .sorted(Comparator.comparing(Role::from))
                        .toList());
    }

    private static Role role(HeldRole held) {
        return new Role(held.role(), held.from());
    }
}
