package forestall.dispatch.deadletter;

import forestall.chassis.usecase.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at dead letters, and at what became of them. */
public final class BrowseLetters {
    private final Letters letters;
    private final Replays replays;

    public BrowseLetters(Letters letters, Replays replays) {
        this.letters = letters;
        this.replays = replays;
    }

    /**
     * A letter and what became of it.
     *
     * @param replay absent while nobody has played it
     * @param cameBack it was played and put aside again, as a letter on the same page tells
     */
    public record Entry(Letter letter, @Nullable Replay replay, boolean cameBack) {}

    /**
     * Some letters, the latest first.
     *
     * @param next the cursor of the older ones; absent at the end
     */
    public record Page(List<Entry> entries, @Nullable String next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    public List<Letters.Shelf> shelves() {
        return letters.shelves();
    }

    /**
     * So many of one shelf or of all.
     *
     * @throws Refusal when there is no such shelf, or the cursor is none that a page gave
     */
    public Page page(@Nullable String shelf, @Nullable String cursor, int limit) {
        Letters.Some found = letters.latest(shelf, cursor == null ? null : LetterCursor.read(cursor), limit);
        if (shelf != null
                && found.letters().isEmpty()
                && letters.shelves().stream().noneMatch(one -> one.name().equals(shelf))) {
            throw Refusal.notFound(
                    "dead-letter-topic-unknown",
                    "expected a dead-letter topic that there is, found another text of %d characters"
                            .formatted(shelf.length()));
        }
        Map<LetterId, Replay> played = replays.of(found.letters());
        Set<String> back = found.letters().stream()
                .flatMap(letter -> Stream.ofNullable(letter.again()).map(Letter.Again::letter))
                .collect(Collectors.toUnmodifiableSet());
        return new Page(
                found.letters().stream()
                        .map(letter -> new Entry(
                                letter,
                                played.get(letter.id()),
                                back.contains(letter.id().toString())))
                        .toList(),
                found.before().isEmpty() ? null : LetterCursor.of(found.before()));
    }
}
