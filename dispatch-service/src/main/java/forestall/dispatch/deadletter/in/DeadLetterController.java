package forestall.dispatch.deadletter.in;

import forestall.chassis.security.SignedIn;
import forestall.dispatch.deadletter.BrowseLetters;
import forestall.dispatch.deadletter.LetterId;
import forestall.dispatch.deadletter.Letters.Shelf;
import forestall.dispatch.deadletter.ReplayLetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What consumer groups of all services have put aside. */
@RestController
@RequestMapping("/v1/dead-letters")
class DeadLetterController {
    private final BrowseLetters letters;
    private final ReplayLetter replay;

    DeadLetterController(BrowseLetters letters, ReplayLetter replay) {
        this.letters = letters;
        this.replay = replay;
    }

    /** A page; {@code next} is the cursor of the older ones, absent at the end. */
    record LetterList(List<LetterView> items, @Nullable String next) {}

    record ShelfList(List<Shelf> items) {}

    @Operation(
            summary = "Dead letters of all consumer groups, the latest first",
            description =
                    "Why each was put aside, where it stood, and whether it was played again. What a letter says is not told.")
    @GetMapping
    LetterList letters(
            @Parameter(description = "only those that lie in this dead-letter topic")
                    @RequestParam(required = false)
                    @Nullable
                    String topic,
            @Parameter(description = "next of the page before; any other text is refused with 400")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(description = "letters on the page, at most 200") @RequestParam(defaultValue = "50") int limit) {
        BrowseLetters.Page page = letters.page(topic, cursor, Math.clamp(limit, 1, 200));
        return new LetterList(page.entries().stream().map(LetterView::of).toList(), page.next());
    }

    @Operation(
            summary = "The dead-letter topics, with how many letters each holds at most",
            description = "At most: where a group writes in transactions, their marks count too.")
    @GetMapping("/topics")
    ShelfList topics() {
        return new ShelfList(letters.shelves());
    }

    @Operation(
            summary = "Plays a letter again: the untouched record goes to the topic that it stood in",
            description =
                    "Answered when the broker has it. Each letter is played once, and the same answer is given again; one that fails "
                            + "again comes back as another letter, which says so.")
    @PostMapping("/{topic}/{offset}/replay")
    LetterView replay(@PathVariable String topic, @PathVariable long offset, SignedIn caller) {
        return LetterView.of(replay.of(new LetterId(topic, offset), caller.name()));
    }
}
