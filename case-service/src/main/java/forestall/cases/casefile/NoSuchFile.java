package forestall.cases.casefile;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;

/** The one answer for a file that is not there and for one that is not there for this reader. */
final class NoSuchFile {

    private NoSuchFile() {}

    static Refusal refusal(VictimId victim) {
        return Refusal.notFound("case-not-found", "expected the id of a case file that you may read, found " + victim);
    }
}
