package forestall.cases;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;

/** The ids of files in paths. */
public final class Victims {

    private Victims() {}

    /** What cannot be the id of a file is the id of none. */
    public static VictimId of(String text) {
        try {
            return new VictimId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("case-not-found", String.valueOf(e.getMessage()));
        }
    }
}
