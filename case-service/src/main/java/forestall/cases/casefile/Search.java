package forestall.cases.casefile;

import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;

/** What a reader looks for. Does not print itself. */
public sealed interface Search {

    /** Files in which one thing stands, whole. */
    sealed interface Exact extends Search {
        Identifier identifier();
    }

    /** The person's own number or a suspect's. */
    record ByNumber(PhoneNumber number) implements Exact {

        @Override
        public Identifier identifier() {
            return Identifier.number(number);
        }
    }

    /** A suspect's bank account, as people write it. */
    record ByAccount(String account) implements Exact {

        @Override
        public Identifier identifier() {
            return Identifier.account(account);
        }

        @Override
        public String toString() {
            return "ByAccount[account]";
        }
    }

    /** The name by which a suspect goes somewhere. */
    record ByHandle(String handle) implements Exact {

        @Override
        public Identifier identifier() {
            return Identifier.handle(handle);
        }

        @Override
        public String toString() {
            return "ByHandle[handle]";
        }
    }

    /** The same for those who investigate: they also find files by what {@link Identifier#confidentialIn} says. */
    record Confidential(Exact search) implements Search {}

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
