package forestall.cases.network;

import forestall.cases.FilesInMemory;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.KnownAddress;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.Person;
import forestall.cases.casefile.Suspect;
import forestall.cases.follow.MarkedFiles.Mark;
import forestall.events.CasesLinked;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LocationKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that share what they are told to share, and the networks that are arranged of them. A thing is written as in {@code own:1},
 * {@code seen:1} (the same number as a suspect's), {@code account:1}, {@code handle:1}, {@code home:1}.
 */
public final class Town {

    private static final Instant THEN = Instant.parse("2026-11-14T01:00:00Z");

    final MarksInMemory marks = new MarksInMemory();
    final MergesInMemory merges;
    final FilesInMemory files;
    private final Map<VictimId, Set<String>> things = new TreeMap<>(Comparator.comparing(VictimId::value));
    private final Map<VictimId, VictimId> mergedInto = new HashMap<>();
    private boolean remembers;
    private final Set<Set<String>> everShared = new HashSet<>();
    private final FollowLinks follow = new FollowLinks(marks);
    private final HubPolicy hubs;
    private final Web web;
    private final ArrangeNetworks arrange;

    public Town(HubPolicy hubs, Arrangement web) {
        this(hubs, web, new FilesInMemory(), new MergesInMemory());
    }

    Town(HubPolicy hubs, Arrangement web, FilesInMemory files, MergesInMemory merges) {
        this.files = files;
        this.merges = merges;
        this.hubs = hubs;
        this.web = web;
        this.arrange = arranger(web);
    }

    private ArrangeNetworks arranger(Arrangement arrangement) {
        return new ArrangeNetworks(
                files,
                merges,
                value -> "#" + value,
                arrangement,
                hubs,
                marks,
                new TellOfLinks(arrangement, hubs, files, marks, entry -> {}, Clock.systemUTC()),
                new RebuildNetworks(new NoRebuilds(), files, marks, entry -> {}, Clock.systemUTC()));
    }

    public static VictimId file(int number) {
        return new VictimId("file-of-somebody-%02d".formatted(number));
    }

    /** The file holds these and nothing else any more. */
    public void holds(VictimId file, String... what) {
        things.put(file, Set.of(what));
        remember();
        files.change(file, before -> {
            CaseFile after = with(before, Set.of(what));
            follow.changing(before, after);
            return new CaseDecision.Changed(after, List.of(), List.of());
        });
    }

    private static CaseFile with(CaseFile before, Set<String> what) {
        Person person = new Person(
                List.of(),
                null,
                null,
                List.of(),
                each(what, "own:")
                        .map(number -> new KnownNumber(phone(number), "feed", THEN, null))
                        .toList(),
                each(what, "home:")
                        .map(house -> new KnownAddress(LocationKind.HOME, house(house), null, "feed", THEN))
                        .toList(),
                List.of());
        List<Suspect> suspects = Stream.of(
                        each(what, "seen:")
                                .map(number -> new Suspect(null, phone(number), null, List.of(), THEN, THEN)),
                        each(what, "handle:").map(name -> new Suspect(null, null, name, List.of(), THEN, THEN)),
                        each(what, "account:").map(name -> new Suspect(null, null, null, List.of(name), THEN, THEN)))
                .flatMap(some -> some)
                .toList();
        return new CaseFile(
                before.victimId(),
                before.version() + 1,
                person,
                suspects,
                before.episodes(),
                before.losses(),
                before.roles(),
                before.documents(),
                before.timeline(),
                before.earlierLines());
    }

    private static Stream<String> each(Set<String> what, String kind) {
        return what.stream().filter(thing -> thing.startsWith(kind)).map(thing -> thing.substring(kind.length()));
    }

    private static PhoneNumber phone(String number) {
        return new PhoneNumber("+861380000000" + number);
    }

    /** False when they cannot be merged as things stand. */
    public boolean merge(VictimId from, VictimId into) {
        if (from.equals(into)
                || mergedInto.containsKey(from)
                || continuing(into).equals(from)) {
            return false;
        }
        follow.changing(from, into);
        mergedInto.put(from, into);
        remember();
        merges.merge(from, into);
        return true;
    }

    void part(VictimId from) {
        VictimId into = mergedInto.remove(from);
        if (into != null) {
            follow.changing(from, into);
            merges.part(from);
            remember();
        }
    }

    /** Looks at a file; one that is interrupted waits on. */
    void look(Mark mark) {
        try {
            arrange.at(mark.file());
            marks.done(mark);
        } catch (Killed | TurnLost interrupted) {
            // The mark stands.
        }
    }

    public void lookAtAll() {
        for (List<Mark> due = marks.due(); !due.isEmpty(); due = marks.due()) {
            due.forEach(this::look);
        }
    }

    /** As a rebuild has it done. */
    void lookAgainAtAll() {
        things.keySet().forEach(marks::mark);
        lookAtAll();
    }

    public void lookOnce() {
        marks.due().forEach(this::look);
    }

    /** Another instance looks at all files that wait. */
    public void lookAtAllAs(Arrangement other) {
        ArrangeNetworks instance = arranger(other);
        for (List<Mark> due = marks.due(); !due.isEmpty(); due = marks.due()) {
            due.forEach(mark -> {
                instance.at(mark.file());
                marks.done(mark);
            });
        }
    }

    /** The same town, with another idea of what is a hub. */
    Town where(HubPolicy other, Arrangement sameWeb) {
        Town town = new Town(other, sameWeb, files, merges);
        town.things.putAll(things);
        town.mergedInto.putAll(mergedInto);
        return town;
    }

    /** As they are noted: the files of each network of two or more, by its name. */
    public Map<VictimId, Set<VictimId>> networks() {
        return networks(web);
    }

    /** How many files each is said to have. */
    Map<VictimId, Long> sizes() {
        return networks().keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> web.node(name).size()));
    }

    /** As somebody else reads them. */
    public Map<VictimId, Set<VictimId>> networks(Web noted) {
        return grouped(things.keySet().stream()
                .collect(Collectors.toMap(file -> file, file -> noted.root(file).file())));
    }

    /** By all files at once, from nothing. */
    Map<VictimId, Set<VictimId>> rebuilt() {
        Arrangement fresh = new ArrangementInMemory(hubs.above(), () -> {});
        ArrangeNetworks anew = arranger(fresh);
        things.keySet().forEach(anew::at);
        return networks(fresh);
    }

    /** By the plainest of algorithms: whoever shares something gets the smaller of two names, until nothing changes. */
    public Map<VictimId, Set<VictimId>> expected() {
        Map<String, Set<VictimId>> sharers = sharers();
        Map<VictimId, VictimId> names = things.keySet().stream().collect(Collectors.toMap(file -> file, file -> file));
        for (boolean more = true; more; ) {
            more = false;
            for (Set<VictimId> sharing : sharers.values()) {
                VictimId smallest = sharing.stream()
                        .map(names::get)
                        .min(Comparator.comparing(VictimId::value))
                        .orElseThrow();
                for (VictimId file : sharing.size() > hubs.above() ? Set.<VictimId>of() : sharing) {
                    more |= !smallest.equals(names.put(file, smallest));
                }
            }
        }
        return grouped(names);
    }

    private Map<String, Set<VictimId>> sharers() {
        Map<String, Set<VictimId>> sharers = new HashMap<>();
        things.forEach((file, what) ->
                what.forEach(thing -> sharers.computeIfAbsent(thing.replace("own:", "seen:"), t -> new HashSet<>())
                        .add(continuing(file))));
        return sharers;
    }

    /** From now on it is remembered what was ever shared, which takes a while in a large town. */
    void rememberWhatIsShared() {
        remembers = true;
    }

    private void remember() {
        if (!remembers) {
            return;
        }
        sharers()
                .forEach((thing, sharing) -> sharing.forEach(one -> sharing.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> everShared.add(Set.of(one.value(), other.value(), hash(thing))))));
    }

    private static String hash(String thing) {
        String value = thing.substring(thing.indexOf(':') + 1);
        return switch (thing.substring(0, thing.indexOf(':'))) {
            case "seen" -> "#" + phone(value).e164();
            case "home" -> "#address:" + house(value);
            default -> "#" + thing;
        };
    }

    private static String house(String number) {
        return "漕河泾街道" + number + "号";
    }

    /** Every pair that shared something at any time, with the hash of it. */
    Set<Set<String>> everShared() {
        return everShared;
    }

    /** Every pair that was told of, with the hash of what it was. */
    Set<Set<String>> toldWithoutKinds() {
        return files.announced().stream()
                .map(envelope -> (CasesLinked) envelope.event())
                .flatMap(linked -> linked.by().stream()
                        .map(by -> Set.of(
                                linked.victimId().value(),
                                linked.otherVictimId().value(),
                                by.valueHash())))
                .collect(Collectors.toSet());
    }

    private static Map<VictimId, Set<VictimId>> grouped(Map<VictimId, VictimId> names) {
        Map<VictimId, Set<VictimId>> networks = new HashMap<>();
        names.forEach((file, name) ->
                networks.computeIfAbsent(name, n -> new HashSet<>()).add(file));
        networks.values().removeIf(network -> network.size() < 2);
        return networks;
    }

    private VictimId continuing(VictimId file) {
        VictimId last = file;
        while (mergedInto.containsKey(last)) {
            last = mergedInto.get(last);
        }
        return last;
    }

    /** Every pair that was told of, with one reason each, in the order of telling. */
    public List<Set<String>> told() {
        return files.announced().stream()
                .map(envelope -> (CasesLinked) envelope.event())
                .flatMap(linked -> linked.by().stream()
                        .map(by -> Set.of(
                                linked.victimId().value(),
                                linked.otherVictimId().value(),
                                by.kind() + " " + by.valueHash())))
                .toList();
    }

    /** Every pair that is linked now, likewise. */
    Set<Set<String>> links() {
        Set<Set<String>> all = new HashSet<>();
        things.keySet().forEach(file -> {
            Node node = web.node(file);
            Links.of(file, node.holds(), web.ties(node.ties()), hubs)
                    .forEach((other, reasons) -> reasons.forEach(
                            by -> all.add(Set.of(file.value(), other.value(), by.kind() + " " + by.valueHash()))));
        });
        return all;
    }

    List<VictimId> merged() {
        return new ArrayList<>(mergedInto.keySet());
    }

    /** What a kill between two writes looks like from here. */
    public static final class Killed extends RuntimeException {}

    private static final class NoRebuilds implements Rebuilds {

        @Override
        public Optional<Rebuild> latest() {
            return Optional.empty();
        }

        @Override
        public Rebuild begin(Rebuild fresh) {
            return fresh;
        }

        @Override
        public void goneOn(Rebuild rebuild) {}
    }
}
