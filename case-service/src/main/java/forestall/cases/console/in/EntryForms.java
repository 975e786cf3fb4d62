package forestall.cases.console.in;

import forestall.cases.Told;
import forestall.cases.Victims;
import forestall.cases.casefile.AddNote;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.MakeEntry;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Relation;
import forestall.cases.console.TypedTime;
import forestall.cases.identity.AssignRole;
import forestall.cases.identity.AttributeNumber;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody adds to a file by the forms on its page. What was taken leads back to it; what was refused comes back with all that was typed. */
@Controller
@RequestMapping("/cases/{victimId}")
class EntryForms implements ShowsRefusals {

    private final FileView view;
    private final AddNote notes;
    private final MakeEntry entries;
    private final AttributeNumber attribute;
    private final AssignRole assign;
    private final PhoneNumbers numbers;
    private final Belonging belonging;

    EntryForms(
            FileView view,
            AddNote notes,
            MakeEntry entries,
            AttributeNumber attribute,
            AssignRole assign,
            PhoneNumbers numbers,
            Belonging belonging) {
        this.view = view;
        this.notes = notes;
        this.entries = entries;
        this.attribute = attribute;
        this.assign = assign;
        this.numbers = numbers;
        this.belonging = belonging;
    }

    @PostMapping("/notes")
    String note(
            @PathVariable String victimId,
            @RequestParam String text,
            @RequestParam UUID key,
            @ModelAttribute(binding = false) Browsing browsing) {
        return entered(
                "note",
                Map.of("text", text),
                victimId,
                browsing,
                victim -> notes.write(victim, Told.note(text), key, browsing.reader()));
    }

    @PostMapping("/relatives")
    String relative(
            @PathVariable String victimId,
            @RequestParam Relation relation,
            @RequestParam String name,
            @RequestParam String phone,
            @ModelAttribute(binding = false) Browsing browsing) {
        return entered(
                "relative",
                Map.of("relation", relation.name(), "name", name, "phone", phone),
                victimId,
                browsing,
                victim -> entries.into(victim, Told.relative(relation, name, phone, numbers), null, browsing.reader()));
    }

    @PostMapping("/further-numbers")
    String number(
            @PathVariable String victimId,
            @RequestParam String number,
            @RequestParam String evidence,
            @ModelAttribute(binding = false) Browsing browsing) {
        return entered(
                "number",
                Map.of("number", number, "evidence", evidence),
                victimId,
                browsing,
                victim ->
                        attribute.to(victim, Told.number(number, numbers), Told.evidence(evidence), browsing.reader()));
    }

    /** @param accounts on lines of their own, or with commas between them */
    @PostMapping("/suspects")
    String suspect(
            @PathVariable String victimId,
            @RequestParam CaseRole role,
            @RequestParam String phone,
            @RequestParam String handle,
            @RequestParam String accounts,
            @ModelAttribute(binding = false) Browsing browsing) {
        return entered(
                "suspect",
                Map.of("role", role.name(), "phone", phone, "handle", handle, "accounts", accounts),
                victimId,
                browsing,
                victim -> entries.into(
                        victim,
                        Told.suspect(
                                role,
                                phone,
                                handle,
                                Arrays.stream(accounts.split("[\\n,，、;；]"))
                                        .map(String::strip)
                                        .filter(account -> !account.isEmpty())
                                        .toList(),
                                null,
                                numbers),
                        null,
                        browsing.reader()));
    }

    /** @param from a day */
    @PostMapping("/roles")
    String role(
            @PathVariable String victimId,
            @RequestParam CaseRole role,
            @RequestParam String from,
            @RequestParam String evidence,
            @ModelAttribute(binding = false) Browsing browsing) {
        return entered(
                "role",
                Map.of("role", role.name(), "from", from, "evidence", evidence),
                victimId,
                browsing,
                victim -> assign.to(
                        victim, role, TypedTime.day("/from", from), Told.evidence(evidence), browsing.reader()));
    }

    private String entered(
            String form, Map<String, String> typed, String victimId, Browsing browsing, Consumer<VictimId> enter) {
        VictimId victim = Victims.of(victimId);
        try {
            belonging.requireContinuing(victim);
            return browsing.once(() -> enter.accept(victim), "/cases/" + victim, form, victim);
        } catch (Refusal refused) {
            browsing.show("sent", new Sent(form, typed));
            String page = view.show(victim, View.usual(browsing), browsing);
            browsing.refused(refused);
            return page;
        }
    }
}
