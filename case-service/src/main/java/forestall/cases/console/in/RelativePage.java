package forestall.cases.console.in;

import forestall.cases.Told;
import forestall.cases.Victims;
import forestall.cases.casefile.Entry;
import forestall.cases.casefile.MakeEntry;
import forestall.cases.casefile.OpenRelative;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Relation;
import forestall.cases.casefile.Relative;
import forestall.cases.console.Disclosure;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One relative, to be corrected or taken out. The number is masked: left empty it stays what it was. */
@Controller
@RequestMapping("/cases/{victimId}/relatives/{relativeId}")
class RelativePage implements ShowsRefusals {

    private static final String FORM = "right";

    private final Frame frame;
    private final OpenRelative open;
    private final MakeEntry entries;
    private final PhoneNumbers numbers;

    RelativePage(Frame frame, OpenRelative open, MakeEntry entries, PhoneNumbers numbers) {
        this.frame = frame;
        this.open = open;
        this.entries = entries;
        this.numbers = numbers;
    }

    @GetMapping
    String relative(
            @PathVariable String victimId,
            @PathVariable String relativeId,
            @ModelAttribute(binding = false) Browsing browsing) {
        return show(Victims.of(victimId), id(relativeId), null, browsing);
    }

    /**
     * Corrects it.
     *
     * @param numberless whether the number that was known is none of this relative's
     */
    @PostMapping
    String correct(
            @PathVariable String victimId,
            @PathVariable String relativeId,
            @RequestParam Relation relation,
            @RequestParam String name,
            @RequestParam String phone,
            @RequestParam(defaultValue = "false") boolean numberless,
            @RequestParam long seen,
            @ModelAttribute(binding = false) Browsing browsing) {
        Map<String, String> typed = new HashMap<>(Map.of("relation", relation.name(), "name", name, "phone", phone));
        if (numberless) {
            typed.put("numberless", "true");
        }
        return changed(victimId, relativeId, "right", typed, browsing, standing -> {
            PhoneNumber known = standing.relative().phone();
            String number = phone.isBlank() && !numberless && known != null ? known.e164() : phone;
            entries.into(
                    standing.file(),
                    new Entry.RelativeCorrected(
                            standing.relative().id(), Told.relative(relation, name, number, numbers)),
                    seen,
                    browsing.reader());
        });
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable String victimId,
            @PathVariable String relativeId,
            @RequestParam long seen,
            @ModelAttribute(binding = false) Browsing browsing) {
        return changed(
                victimId,
                relativeId,
                "gone",
                null,
                browsing,
                standing -> entries.into(
                        standing.file(),
                        new Entry.RelativeRemoved(standing.relative().id()),
                        seen,
                        browsing.reader()));
    }

    private String changed(
            String victimId,
            String relativeId,
            String done,
            @Nullable Map<String, String> typed,
            Browsing browsing,
            Consumer<OpenRelative.Standing> change) {
        VictimId victim = Victims.of(victimId);
        UUID id = id(relativeId);
        try {
            return browsing.once(
                    () -> change.accept(open.of(victim, id, browsing.reader())), "/cases/" + victim, done, id);
        } catch (Refusal refused) {
            if (refused.reason() == Refusal.Reason.NOT_FOUND) {
                throw refused;
            }
            String page = show(victim, id, typed, browsing);
            browsing.refused(refused);
            return page;
        }
    }

    private String show(VictimId victim, UUID id, @Nullable Map<String, String> typed, Browsing browsing) {
        // Whoever corrects a name sees it.
        frame.opened(victim, "/relatives/" + id, View.of(Disclosure.NAMED), browsing);
        OpenRelative.Standing standing = open.of(victim, id, browsing.reader());
        browsing.show("standing", standing);
        browsing.show("sent", new Sent(FORM, typed == null ? told(standing.relative()) : typed));
        return "cases/console/relative";
    }

    /** The number is not among it. */
    private static Map<String, String> told(Relative known) {
        return Map.of(
                "relation",
                known.relation().name(),
                "name",
                known.name() == null ? "" : known.name().value());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound(
                    "relative-not-found", "expected the id of a relative in this file, found something else");
        }
    }
}
