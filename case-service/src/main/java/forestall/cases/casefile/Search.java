package forestall.cases.casefile;

import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;

/** What a reader looks for. Does not print itself. */
public sealed interface Search {

    /** The person's own number or a suspect's, whole. */
    record ByNumber(PhoneNumber number) implements Search {}

    /** Exactly this file. */
    record ByVictimId(VictimId victimId) implements Search {}

    /** A part of the person's name. */
    record ByName(String part) implements Search {

        @Override
        public String toString() {
            return "ByName[name]";
        }
    }
}
