package forestall.cases.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import forestall.cases.money.Ledger;
import forestall.cases.money.Ledgers;
import forestall.cases.money.Posting;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The money of a person is in their file: a posting is a line of its timeline. */
public final class FileLedgers implements Ledgers {

    private final CaseFiles files;
    private final Belonging belonging;

    public FileLedgers(CaseFiles files, Belonging belonging) {
        this.files = files;
        this.belonging = belonging;
    }

    @Override
    public Optional<Ledger> find(VictimId victim) {
        return files.find(victim).map(FileLedgers::ledger);
    }

    @Override
    public List<Ledger> together(VictimId victim) {
        return Stream.concat(Stream.of(victim), belonging.mergedInto(victim).stream())
                .flatMap(file -> find(file).stream())
                .toList();
    }

    @Override
    public Optional<VictimId> continuesAs(VictimId file) {
        return belonging.continuesAs(file);
    }

    @Override
    public Optional<Posting> post(VictimId victim, Function<Ledger, Optional<Posting>> decision) {
        List<Posting> decided = new ArrayList<>();
        files.change(victim, file -> {
            Optional<Posting> posting = file.exists() ? decision.apply(ledger(file)) : Optional.empty();
            decided.clear(); // of a try that came to nothing
            posting.ifPresent(decided::add);
            return posting.<CaseDecision>map(made -> changed(file, made)).orElseGet(CaseDecision.Unchanged::new);
        });
        return decided.stream().findFirst();
    }

    private static Ledger ledger(CaseFile file) {
        return new Ledger(
                file.victimId(),
                file.state() == CaseState.OPEN,
                file.episodes().stream().collect(toMap(Episode::interventionId, Episode::dimensions)),
                file.losses(),
                file.encounters());
    }

    private static CaseDecision changed(CaseFile file, Posting posting) {
        List<Envelope<? extends CaseEvent>> announced = Stream.ofNullable(posting.announced())
                .<Envelope<? extends CaseEvent>>map(event -> announcement(posting, event))
                .toList();
        List<TimelineEntry> lines = Stream.concat(
                        Stream.of(line(posting)),
                        announced.stream()
                                .map(envelope -> TimelineDetail.line(
                                        envelope, posting.stamp().at())))
                .toList();
        return new CaseDecision.Changed(file.with(posting.loss()).changed(lines), lines, announced);
    }

    private static TimelineEntry line(Posting posting) {
        return new TimelineEntry(
                posting.stamp().id(),
                posting.stamp().at(),
                posting.stamp().at(),
                posting.kind().line(),
                posting.stamp().by(),
                posting.loss().interventionId(),
                posting.detail());
    }

    private static Envelope<CaseEvent> announcement(Posting posting, CaseEvent event) {
        String name = posting.stamp().id() + " " + event.getClass().getSimpleName();
        return new Envelope<>(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                event,
                posting.loss().occurredAt(),
                posting.stamp().by(),
                null);
    }
}
