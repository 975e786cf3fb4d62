package forestall.cases.console.in;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.casefile.WatchFile;
import forestall.cases.console.Disclosure;
import forestall.cases.money.AccountAccess;
import forestall.cases.money.LossSums;
import forestall.cases.money.LossView;
import forestall.events.ids.VictimId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The first page of a file: what is known, and the forms by which somebody adds to it. */
@Component
class FileView {

    private static final int LINES = 30;

    private final Frame frame;
    private final WatchFile watch;

    FileView(Frame frame, WatchFile watch) {
        this.frame = frame;
        this.watch = watch;
    }

    String show(VictimId victim, View view, Browsing browsing) {
        // Before the file: what changes meanwhile is fetched once more rather than missed.
        browsing.show("mark", watch.mark(victim));
        Frame.Opened opened = frame.opened(victim, "", view, browsing);
        CaseFile file = opened.shown().file();
        AccountAccess accounts = view.disclosure() == Disclosure.WHOLE
                ? AccountAccess.of(browsing.caller().roles())
                : AccountAccess.MASKED;
        List<TimelineEntry> latest = file.timeline().reversed();
        browsing.show("sums", LossSums.of(file.losses()));
        browsing.show(
                "losses",
                file.losses().stream().map(loss -> LossView.of(loss, accounts)).toList());
        browsing.show(
                "lines", new Lines(opened.as()).of(latest.stream().limit(LINES).toList()));
        browsing.show("moreLines", latest.size() > LINES || file.earlierLines() > 0);
        browsing.show(
                "mayEnter", !browsing.caller().is("station") && opened.shown().continuesAs() == null);
        return "cases/console/file";
    }
}
