package forestall.cases.similar;

import forestall.events.vocabulary.ScamType;
import java.util.List;

/** A text of which the scam type is known. */
record Example(ScamType scamType, String text) {

    /** Those that come with the program: invented, none of them anybody's case. */
    static List<Example> shipped() {
        return Resource.lines("examples.tsv").stream().map(Example::read).toList();
    }

    static Example read(String line) {
        String[] columns = line.split("\t", 2);
        return new Example(ScamType.valueOf(columns[0]), columns[1]);
    }
}
