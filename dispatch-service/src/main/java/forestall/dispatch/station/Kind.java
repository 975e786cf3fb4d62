package forestall.dispatch.station;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of place a name is of, and the words that say so after it, longer ones first. */
enum Kind {
    DISTRICT("新区 区 县", "newarea newdistrict xinqu district qu county"),
    SUBDISTRICT("街道", "subdistrict jiedao street"),
    TOWN("新镇 镇", "newtown town zhen"),
    TOWNSHIP("乡", "township xiang"),
    /** A zone, a farm: the word belongs to the name. */
    OTHER("", "");

    private static final List<Said> CHINESE = Stream.of(values())
            .flatMap(kind -> kind.words(true).stream().map(word -> new Said(kind, word)))
            .toList();

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    List<String> words(boolean chinese) {
        return Stream.of((chinese ? zh : en).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A kind as it stands in a text, in that word. */
    record Said(Kind kind, String word) {}

    static Optional<Said> after(String text, int from) {
        return CHINESE.stream()
                .filter(said -> text.startsWith(said.word(), from))
                .findFirst();
    }
}
