package forestall.cases.console.in;

import forestall.cases.casefile.OpenFile;
import forestall.cases.console.Disclosure;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What all pages of a file have in common: whose it is, and the way to its other pages. */
@Component
class Frame {

    private final OpenFile open;
    private final MessageSource words;
    private final Clock clock;

    Frame(OpenFile open, MessageSource words, Clock clock) {
        this.open = open;
        this.words = words;
        this.clock = clock;
    }

    /** A file that a page is about, and how it shows what the file says. */
    record Opened(OpenFile.Shown shown, Shown as) {}

    /**
     * Opens a page of a file; it is on record that the file was read.
     *
     * @param page its path below that of the file
     * @throws Refusal when there is no such file for this reader
     */
    Opened opened(VictimId victim, String page, Browsing browsing) {
        return opened(victim, page, View.usual(browsing), browsing);
    }

    /** The same; what is shown of names and numbers is on record. */
    Opened opened(VictimId victim, String page, View view, Browsing browsing) {
        Shown as = begun("/cases/" + victim + page, view.disclosure(), browsing);
        OpenFile.Shown shown = open.show(victim, browsing.reader(), view.action());
        browsing.show("page", page);
        browsing.show("view", view.id());
        browsing.show("kitLanguage", browsing.inChinese() ? "zh" : "en");
        browsing.show("head", FileHead.of(shown, as));
        browsing.show("file", shown.file());
        return new Opened(shown, as);
    }

    /** Begins a page that is about no one file. */
    Shown begun(String address, Browsing browsing) {
        return begun(address, browsing.disclosure(), browsing);
    }

    private Shown begun(String address, Disclosure disclosure, Browsing browsing) {
        Shown as = new Shown(words, browsing.locale(), disclosure, clock.instant());
        browsing.show("languageLink", browsing.otherLanguage(address));
        browsing.show("as", as);
        return as;
    }
}
