package forestall.intake.alert.in;

import forestall.chassis.json.JsonObjects;
import forestall.chassis.json.JsonObjects.Malformed;
import forestall.chassis.usecase.reading.Lines;
import forestall.chassis.usecase.reading.Lines.Line;
import forestall.events.ids.FeedId;
import forestall.intake.alert.TakeAlert;
import forestall.intake.alert.Taken;
import forestall.intake.alert.in.BatchAnswer.LineProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the lines of one batch in their order, so that what concerns one person stays in order. */
final class TakeLines {

    private static final Logger LOG = LoggerFactory.getLogger(TakeLines.class);

    /** Alerts handed over and not yet known to be kept: enough to keep the broker busy, few enough to stop soon. */
    private static final int WINDOW = 1_000;

    private final TakeAlert takeAlert;
    private final FeedId feed;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private int accepted;
    private int rejected;
    private int unacknowledged;

    private record Pending(int line, CompletableFuture<Void> kept) {}

    TakeLines(TakeAlert takeAlert, FeedId feed) {
        this.takeAlert = takeAlert;
        this.feed = feed;
    }

    /** Blocks until every line has an answer; at most as long as one alert may take to be acknowledged, twice. */
    TakeLines take(Lines lines) {
        for (Line line : lines.all()) {
            if (unacknowledged > 0) {
                // The broker does not answer: handing it more would only make the feed wait longer.
                notAcknowledged(line.number(), "it was not handed over, since an earlier line was not acknowledged");
                continue;
            }
            take(line);
            while (pending.size() >= WINDOW) {
                settle(pending.removeFirst());
            }
        }
        pending.forEach(this::settle);
        pending.clear();
        problems.sort(Comparator.comparingInt(LineProblem::line));
        return this;
    }

    int unacknowledged() {
        return unacknowledged;
    }

    BatchAnswer answer() {
        return new BatchAnswer(accepted, rejected, List.copyOf(problems));
    }

    private void take(Line line) {
        try {
            switch (takeAlert.from(feed, JsonObjects.read(line.content()))) {
                case Taken.Accepted alert -> pending.addLast(new Pending(line.number(), alert.kept()));
                case Taken.Refused refused -> {
                    rejected++;
                    problems.add(new LineProblem(
                            line.number(),
                            "invalid-alert",
                            Rejection.sentence(refused.faults()),
                            Rejection.errors(refused.faults())));
                }
            }
        } catch (Malformed malformed) {
            rejected++;
            problems.add(new LineProblem(line.number(), "malformed-json", malformed.sentence(), List.of()));
        }
    }

    private void settle(Pending one) {
        try {
            one.kept().join();
            accepted++;
        } catch (CompletionException unknown) {
            LOG.warn("Line {} was not acknowledged: {}", one.line(), cause(unknown));
            notAcknowledged(one.line(), "nobody knows whether it was kept; posted again it is the same alert");
        }
    }

    private void notAcknowledged(int line, String detail) {
        unacknowledged++;
        problems.add(new LineProblem(line, "not-acknowledged", detail, List.of()));
    }

    private static String cause(CompletionException unknown) {
        Throwable cause = unknown.getCause();
        return cause instanceof TimeoutException ? "no answer in time" : String.valueOf(cause);
    }
}
