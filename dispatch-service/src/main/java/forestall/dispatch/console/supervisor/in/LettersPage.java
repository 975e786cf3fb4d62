package forestall.dispatch.console.supervisor.in;

import forestall.chassis.trouble.Trouble;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.in.Answers;
import forestall.dispatch.console.in.Reader;
import forestall.dispatch.console.in.Shown;
import forestall.dispatch.deadletter.BrowseLetters;
import forestall.dispatch.deadletter.LetterId;
import forestall.dispatch.deadletter.ReplayLetter;
import forestall.dispatch.directory.Directory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What consumer groups have put aside, to look at and to play again. While the broker is away the page says so. */
@Controller
@RequestMapping("/supervisor/dead-letters")
class LettersPage {
    private static final int SHOWN = 50;

    private final BrowseLetters letters;
    private final ReplayLetter replay;
    private final Directory directory;
    private final Clock clock;

    LettersPage(BrowseLetters letters, ReplayLetter replay, Directory directory, Clock clock) {
        this.letters = letters;
        this.replay = replay;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param topic only those of this shelf; empty for all
     * @param cursor where the page before ended; empty for the latest
     */
    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(required = false) @Nullable Done done,
            @ModelAttribute(binding = false) Reader reader) {
        return show(topic, cursor, null, reader).addObject("done", done);
    }

    /**
     * Plays one, and leads back to the page that it was on.
     *
     * @param letter the topic where it lies
     */
    @PostMapping("/replay")
    ModelAndView replay(
            @RequestParam String letter,
            @RequestParam long offset,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String cursor,
            @ModelAttribute(binding = false) Reader reader) {
        try {
            replay.of(new LetterId(letter, offset), reader.signedIn().name());
            return new ModelAndView("redirect:" + address(topic, cursor, Done.PLAYED));
        } catch (Refusal refused) {
            return show(topic, cursor, refused, reader);
        } catch (RuntimeException e) {
            return away(topic, cursor, e, reader);
        }
    }

    private ModelAndView show(String topic, String cursor, @Nullable Refusal refused, Reader reader) {
        try {
            BrowseLetters.Page page =
                    letters.page(topic.isEmpty() ? null : topic, cursor.isEmpty() ? null : cursor, SHOWN);
            return filled(refused, topic, cursor, reader)
                    .addObject("shelves", letters.shelves())
                    .addObject("letters", page);
        } catch (Refusal unknown) {
            return topic.isEmpty() && cursor.isEmpty() ? away("", "", unknown, reader) : show("", "", unknown, reader);
        } catch (RuntimeException e) {
            return away(topic, cursor, e, reader);
        }
    }

    /** The broker is; whatever else fails is somebody's fault, and no page hides it. */
    private ModelAndView away(String topic, String cursor, RuntimeException why, Reader reader) {
        if (!Trouble.passes(why)) {
            throw why;
        }
        ModelAndView page = filled(null, topic, cursor, reader);
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page.addObject("away", true).addObject("shelves", List.of());
    }

    private ModelAndView filled(@Nullable Refusal refused, String topic, String cursor, Reader reader) {
        return Answers.page("supervisor/letters", refused, address(topic, cursor, null), reader)
                .addObject("topic", topic)
                .addObject("cursor", cursor)
                .addObject("shown", new Shown(reader.locale(), directory.territories(), clock.instant()));
    }

    private static String address(String topic, String cursor, @Nullable Done done) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/supervisor/dead-letters");
        if (!topic.isEmpty()) {
            address.queryParam("topic", "{topic}");
        }
        if (!cursor.isEmpty()) {
            address.queryParam("cursor", "{cursor}");
        }
        if (done != null) {
            address.queryParam("done", done);
        }
        return address.encode()
                .buildAndExpand(Map.of("topic", topic, "cursor", cursor))
                .toUriString();
    }
}
