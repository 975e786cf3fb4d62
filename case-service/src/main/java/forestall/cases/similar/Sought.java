package forestall.cases.similar;

/** What somebody looks for in all files. Does not print itself. */
public sealed interface Sought {

    String words();

    /** A name of the person, or parts of one. */
    record Name(String words) implements Sought {
        @Override
        public String toString() {
            return "Name[name]";
        }
    }

    /** An address, or parts of one. */
    record Place(String words) implements Sought {
        @Override
        public String toString() {
            return "Place[address]";
        }
    }

    /** What the file's lines say. */
    record Text(String words) implements Sought {
        @Override
        public String toString() {
            return "Text[text]";
        }
    }
}
