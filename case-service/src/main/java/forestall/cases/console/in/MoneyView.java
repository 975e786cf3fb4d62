package forestall.cases.console.in;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.casefile.WatchFile;
import forestall.cases.console.Disclosure;
import forestall.cases.money.AccountAccess;
import forestall.cases.money.Loss;
import forestall.cases.money.LossState;
import forestall.cases.money.LossSums;
import forestall.cases.money.LossView;
import forestall.cases.money.Posting;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money of a file, loss by loss, with what was said of each before. */
@Component
class MoneyView {

    private final Frame frame;
    private final WatchFile watch;

    MoneyView(Frame frame, WatchFile watch) {
        this.frame = frame;
        this.watch = watch;
    }

    /**
     * A loss as a page shows it.
     *
     * @param history what was said of it, the latest first
     * @param confirmable whether this reader may be the second person
     */
    public record Card(LossView loss, List<Line> history, boolean confirmable) {

        public Card {
            history = List.copyOf(history);
        }
    }

    /** A file whose money is shown, and whether this reader may change what is said of it. */
    record Desk(CaseFile file, Shown as, boolean open) {

        private static final Set<String> DESK =
                Arrays.stream(Posting.Kind.values()).map(Posting.Kind::line).collect(Collectors.toUnmodifiableSet());

        /**
         * One of its losses.
         *
         * @throws Refusal when it is none of this file's
         */
        Loss loss(LossId id) {
            return file.losses().stream()
                    .filter(loss -> loss.lossId().equals(id))
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.notFound("loss-not-found", "expected the id of a loss of this file, found " + id));
        }

        Card card(Loss loss, AccountAccess accounts, String reader) {
            LossView view = LossView.of(loss, accounts);
            List<TimelineEntry> told = file.timeline().reversed().stream()
                    .filter(line ->
                            loss.lossId().toString().equals(line.detail().get("lossId")))
                    .toList();
            Set<@Nullable Object> atTheDesk = told.stream()
                    .filter(line -> DESK.contains(line.type()))
                    .map(line -> line.detail().get("revision"))
                    .collect(Collectors.toSet());
            // What the others were told of a posting says the same once more.
            List<TimelineEntry> said = told.stream()
                    .filter(line -> DESK.contains(line.type())
                            || !atTheDesk.contains(line.detail().get("revision")))
                    .toList();
            return new Card(
                    view,
                    new Lines(as).of(said),
                    open && view.awaitingConfirmation() && !reader.equals(view.statedBy()));
        }
    }

    /** The id in an address. */
    static LossId lossId(String text) {
        try {
            return new LossId(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("loss-not-found", "expected the id of a loss of this file, found something else");
        }
    }

    /** Prepares a page about the money of a file. */
    Desk desk(VictimId victim, String page, View view, Browsing browsing) {
        Frame.Opened opened = frame.opened(victim, page, view, browsing);
        boolean open = browsing.investigates() && opened.shown().continuesAs() == null;
        browsing.show("sums", LossSums.of(opened.shown().file().losses()));
        browsing.show("mayPost", open);
        return new Desk(opened.shown().file(), opened.as(), open);
    }

    /** The page with all of them. */
    String all(VictimId victim, View view, Browsing browsing) {
        // Before the file: what changes meanwhile is fetched once more rather than missed.
        browsing.show("mark", watch.mark(victim));
        Desk desk = desk(victim, "/money", view, browsing);
        AccountAccess accounts = view.disclosure() == Disclosure.WHOLE
                ? AccountAccess.of(browsing.caller().roles())
                : AccountAccess.MASKED;
        browsing.show(
                "cards",
                desk.file().losses().stream()
                        .map(loss -> desk.card(loss, accounts, browsing.caller().name()))
                        .toList());
        browsing.show(
                "holdsAccounts",
                browsing.investigates()
                        && desk.file().losses().stream()
                                .anyMatch(loss -> loss.state() == LossState.STOPPED_IN_ACCOUNT));
        return "cases/console/money";
    }
}
