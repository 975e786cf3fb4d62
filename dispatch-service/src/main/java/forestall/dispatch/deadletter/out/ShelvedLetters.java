package forestall.dispatch.deadletter.out;

import forestall.chassis.deadletter.DeadLetterShelf;
import forestall.chassis.deadletter.ShelvedLetter;
import forestall.chassis.logging.Masking;
import forestall.dispatch.deadletter.Letter;
import forestall.dispatch.deadletter.LetterId;
import forestall.dispatch.deadletter.Letters;
import forestall.dispatch.deadletter.Replay;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Letters on the shelf. Of what headers say, only what can be no person's goes further. */
@Component
class ShelvedLetters implements Letters {
    private static final Logger LOG = LoggerFactory.getLogger(ShelvedLetters.class);
    private static final String CODE = "[A-Za-z0-9._-]{1,120}";

    private final DeadLetterShelf shelf;

    ShelvedLetters(DeadLetterShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Shelf> shelves() {
        return shelf.shelves().stream()
                .map(one -> new Shelf(one.name(), one.source(), one.group(), one.atMost()))
                .toList();
    }

    @Override
    public Some latest(@Nullable String name, @Nullable Map<String, Long> before, int limit) {
        DeadLetterShelf.Some found = shelf.latest(name, before, limit);
        return new Some(found.letters().stream().map(ShelvedLetters::letter).toList(), found.before());
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        return shelf.letter(id.topic(), id.offset()).map(ShelvedLetters::letter);
    }

    @Override
    public Optional<Replay> play(Letter letter, String by, Instant now) {
        Optional<Replay> played = shelf.play(letter.id().topic(), letter.id().offset(), by, now)
                .map(to -> new Replay(now, by, to.topic(), to.partition(), to.offset()));
        played.ifPresent(to ->
                LOG.info("{} played {} again: {}-{}@{}", by, letter.id(), to.topic(), to.partition(), to.offset()));
        return played;
    }

    private static Letter letter(ShelvedLetter of) {
        ShelvedLetter.Again again = of.again();
        return new Letter(
                new LetterId(of.topic(), of.offset()),
                of.at(),
                code(of.group()),
                code(of.reason()),
                of.message() == null ? null : Masking.mask(of.message()),
                new Letter.Origin(
                        code(of.source().topic()),
                        of.source().partition(),
                        of.source().offset()),
                victim(of.key()),
                code(of.type()),
                uuid(of.id()),
                DeadLetterShelf.playable(of).isPresent(),
                again == null
                        ? null
                        : new Letter.Again(
                                Masking.mask(again.of()),
                                again.by() == null ? null : Masking.mask(again.by()),
                                again.at()));
    }

    private static @Nullable String code(@Nullable String text) {
        return text == null || !text.matches(CODE) ? null : Masking.mask(text);
    }

    private static @Nullable VictimId victim(@Nullable String key) {
        try {
            return key == null ? null : new VictimId(key);
        } catch (IllegalArgumentException another) {
            return null;
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException another) {
            return null;
        }
    }
}
