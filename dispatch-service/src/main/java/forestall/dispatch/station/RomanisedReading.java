package forestall.dispatch.station;

import forestall.dispatch.station.AddressText.Word;
import forestall.dispatch.station.Mention.Strength;
import forestall.dispatch.station.Name.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names in romanised text, where a name is one or several words: Caohejing, Cao He Jing, Cao-he-jing. */
final class RomanisedReading {
    private static final Set<String> SIDES = Set.of(
            "dong", "nan", "xi", "bei", "zhong", "east", "south", "west", "north", "middle", "central", "yi", "er",
            "san");
    /** After a name these make another name of it: Baoshan Road is not in Baoshan. */
    private static final Set<String> ANOTHER_NAME = Set.of(
            "road",
            "rd",
            "lu",
            "avenue",
            "ave",
            "dadao",
            "highway",
            "gonglu",
            "expressway",
            "boulevard",
            "river",
            "bridge",
            "airport",
            "railway",
            "hub",
            "city",
            "province");
    /** A town's name of so many words does not exist. */
    private static final int MOST_WORDS = 8;

    private final Names names;
    private final List<Word> words;

    private RomanisedReading(Names names, List<Word> words) {
        this.names = names;
        this.words = words;
    }

    static List<Mention> of(AddressText text, Names names) {
        return new RomanisedReading(names, text.words()).mentions();
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            StringBuilder joined = new StringBuilder();
            for (int end = start;
                    end < Math.min(words.size(), start + MOST_WORDS)
                            && (end == start || words.get(end).joined());
                    end++) {
                joined.append(word(end));
                for (Name name : names.of(joined.toString())) {
                    mention(name, start, end + 1).ifPresent(mentions::add);
                }
            }
        }
        return Mention.longest(mentions);
    }

    private Optional<Mention> mention(Name name, int start, int end) {
        for (Kind kind : Kind.values()) {
            int after = endOf(kind, end);
            if (after > end && (kind == name.kind() || (name.use() != Use.WITH_KIND && !name.isDistrict()))) {
                boolean full = kind == name.kind();
                return Optional.of(new Mention(start, after, name, full ? Strength.FULL : Strength.BARE));
            }
        }
        int side = end < words.size()
                        && words.get(end).joined()
                        && SIDES.contains(words.get(end).letters())
                ? 1
                : 0;
        if (name.use() != Use.ROAD && follows(end + side)) {
            return Optional.of(Mention.nothing(start, end + side + 1));
        }
        return switch (name.use()) {
            case WITH_KIND -> Optional.empty();
            case ROAD -> Optional.of(new Mention(start, end, name, Strength.ROAD));
            case WHOLE -> Optional.of(new Mention(start, end, name, Strength.FULL));
            case ALONE, WITH_DISTRICT ->
                Optional.of(new Mention(start, end, name, name.isDistrict() ? Strength.FULL : Strength.BARE));
        };
    }

    private boolean follows(int at) {
        return at < words.size()
                && words.get(at).joined()
                && ANOTHER_NAME.contains(words.get(at).letters());
    }

    /** Where the word for that kind ends that begins there, in one or two words; there itself when none does. */
    private int endOf(Kind kind, int from) {
        StringBuilder said = new StringBuilder();
        for (int at = from;
                at < Math.min(words.size(), from + 2) && words.get(at).joined();
                at++) {
            said.append(words.get(at).letters());
            if (kind.words(false).contains(said.toString())) {
                return at + 1;
            }
        }
        return from;
    }

    private String word(int at) {
        String letters = words.get(at).letters();
        return letters.equals("rd") ? "road" : letters;
    }
}
