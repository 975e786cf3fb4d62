package forestall.cases.console.in;

import forestall.cases.Told;
import forestall.cases.Victims;
import forestall.cases.console.Disclosure;
import forestall.cases.console.LookUp;
import forestall.cases.merge.MergeFiles;
import forestall.cases.merge.ReviewMerges;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another file is found, compared, and merged into this one; and that is undone. The file in the address continues. */
@Controller
@RequestMapping("/cases/{victimId}/merge")
class MergePage implements ShowsRefusals {

    private final Frame frame;
    private final LookUp lookUp;
    private final ReviewMerges review;
    private final MergeFiles files;

    MergePage(Frame frame, LookUp lookUp, ReviewMerges review, MergeFiles files) {
        this.frame = frame;
        this.lookUp = lookUp;
        this.review = review;
        this.files = files;
    }

    /** @param with the file that would end; left out, it is yet to be found */
    @GetMapping
    String page(
            @PathVariable String victimId,
            @RequestParam(required = false) @Nullable String with,
            @ModelAttribute(binding = false) Browsing browsing) {
        return show(Victims.of(victimId), with, browsing);
    }

    /** Looks for the other file: by its id, or by whatever the search takes. */
    @PostMapping("/candidates")
    String candidates(
            @PathVariable String victimId,
            @RequestParam String words,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        browsing.show("sent", new Sent("candidates", Map.of("words", words)));
        try {
            Optional<VictimId> named = id(words.strip());
            if (named.isPresent()) {
                return show(victim, named.get().value(), browsing);
            }
            List<LookUp.Hit> hits = lookUp.of(LookUp.Kind.ANYTHING, words, browsing.reader()).hits().stream()
                    .filter(hit -> !hit.file().victimId().equals(victim))
                    .toList();
            browsing.show("hits", hits);
            return show(victim, null, browsing);
        } catch (Refusal refused) {
            String page = show(victim, null, browsing);
            browsing.refused(refused);
            return page;
        }
    }

    @PostMapping
    String merge(
            @PathVariable String victimId,
            @RequestParam String with,
            @RequestParam String reason,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId into = Victims.of(victimId);
        VictimId from = Victims.of(with);
        try {
            return browsing.once(
                    () -> files.merge(from, into, Told.reason(reason), browsing.reader()), page(into), "merge", from);
        } catch (Refusal refused) {
            browsing.show("sent", new Sent("merge", Map.of("reason", reason)));
            String page = show(into, with, browsing);
            browsing.refused(refused);
            return page;
        }
    }

    /** @param from the file that had ended */
    @PostMapping("/undo")
    String undo(
            @PathVariable String victimId,
            @RequestParam String from,
            @RequestParam String reason,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId into = Victims.of(victimId);
        VictimId ended = Victims.of(from);
        try {
            return browsing.once(
                    () -> files.part(ended, into, Told.reason(reason), browsing.reader()), page(into), "undo", ended);
        } catch (Refusal refused) {
            browsing.show("sent", new Sent("undo " + ended, Map.of("reason", reason)));
            String page = show(into, null, browsing);
            browsing.refused(refused);
            return page;
        }
    }

    private String show(VictimId victim, @Nullable String with, Browsing browsing) {
        // Whether two are one person is seen by their names.
        View view = with == null ? View.usual(browsing) : View.of(Disclosure.NAMED);
        Frame.Opened opened = frame.opened(victim, "/merge", view, browsing);
        browsing.show(
                "standing",
                review.standing(Stream.concat(
                                opened.shown().merged().stream(),
                                Stream.ofNullable(opened.shown().continuesAs()).map(into -> victim))
                        .toList()));
        if (with != null) {
            browsing.show("preview", review.of(Victims.of(with), victim, browsing.reader()));
        }
        return "cases/console/merge";
    }

    private static Optional<VictimId> id(String words) {
        try {
            return words.matches("[A-Za-z0-9_-]{16,64}") && !words.matches("[0-9-]*")
                    ? Optional.of(new VictimId(words))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String page(VictimId into) {
        return "/cases/" + into + "/merge";
    }
}
