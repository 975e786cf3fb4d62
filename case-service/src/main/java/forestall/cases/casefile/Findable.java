package forestall.cases.casefile;

import forestall.cases.money.Loss;
import forestall.cases.money.LossKind;
import forestall.cases.money.LossState;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.Vulnerability;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a file somebody may look for, or sees of it when it is found: what it says, without who told it and when. */
record Findable(
        List<PersonName> names,
        @Nullable Integer age,
        List<Vulnerability> vulnerabilities,
        Set<PhoneNumber> numbers,
        Set<Place> places,
        Set<Friend> friends,
        Set<Contact> contacts,
        Set<Chapter> chapters,
        Set<Sum> sums,
        List<DocumentReference> documents) {

    /** What of a line's detail is in somebody's words, or tells what was tried. */
    private static final Set<String> WORDS = Set.of("text", "note", "summary", "reason", "tactics");

    private record Place(String text, @Nullable Object divisionCode) {}

    private record Friend(
            @Nullable PersonName name, @Nullable PhoneNumber phone) {}

    private record Contact(
            @Nullable CaseRole role,
            @Nullable PhoneNumber phone,
            @Nullable String handle,
            Set<String> accounts) {}

    private record Chapter(
            InterventionId id,
            CaseState state,
            @Nullable InterventionResult result,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            Set<StationCode> stations,
            Dimensions dimensions) {}

    private record Sum(
            LossId id,
            LossState state,
            @Nullable LossKind counted,
            Money amount,
            @Nullable String account) {}

    static Findable of(CaseFile file) {
        Person person = file.person();
        return new Findable(
                person.names(),
                person.age(),
                person.vulnerabilities(),
                person.numbers().stream().map(KnownNumber::number).collect(Collectors.toUnmodifiableSet()),
                person.addresses().stream()
                        .map(known -> new Place(known.text(), known.divisionCode()))
                        .collect(Collectors.toUnmodifiableSet()),
                person.relatives().stream()
                        .map(relative -> new Friend(relative.name(), relative.phone()))
                        .collect(Collectors.toUnmodifiableSet()),
                file.suspects().stream().map(Findable::contact).collect(Collectors.toUnmodifiableSet()),
                file.episodes().stream().map(Findable::chapter).collect(Collectors.toUnmodifiableSet()),
                file.losses().stream().map(Findable::sum).collect(Collectors.toUnmodifiableSet()),
                file.documents());
    }

    /** Whether a line has words of somebody. */
    static boolean hasWords(TimelineEntry line) {
        return isWorded(line.detail());
    }

    private static boolean isWorded(Map<String, Object> detail) {
        return detail.keySet().stream().anyMatch(WORDS::contains);
    }

    private static Contact contact(Suspect suspect) {
        return new Contact(suspect.role(), suspect.phone(), suspect.handle(), Set.copyOf(suspect.accounts()));
    }

    private static Chapter chapter(Episode episode) {
        return new Chapter(
                episode.interventionId(),
                episode.state(),
                episode.result(),
                episode.openedAt(),
                episode.closedAt(),
                Set.copyOf(episode.stations()),
                episode.dimensions());
    }

    private static Sum sum(Loss loss) {
        return new Sum(
                loss.lossId(),
                loss.state(),
                loss.counted() == null ? null : loss.kind(),
                loss.amount(),
                loss.latest().freeze() == null ? null : loss.latest().freeze().account());
    }

    @Override
    public String toString() {
        return "[findable]";
    }
}
