package forestall.cases.network;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.follow.MarkedFiles.Mark;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What happens to some files, by chance: they change, lose what they held, are merged and parted, looked at twice, and not to the end. */
public final class NetworkStory {

    private static final List<String> THINGS = Stream.of("own:", "seen:", "account:", "handle:", "home:")
            .flatMap(kind -> Stream.of(1, 2, 3, 4).map(number -> kind + number))
            .toList();

    private final Random random;
    private final Town town;
    private final int files;
    private final int most;
    private int untilKilled = Integer.MAX_VALUE;

    /** Where networks are noted. */
    public interface Store {

        /**
         * A new one.
         *
         * @param beforeWriting before each single write; may throw
         */
        Arrangement with(HubPolicy hubs, Runnable beforeWriting);
    }

    public NetworkStory(Random random, Store store) {
        this.random = random;
        HubPolicy hubs = new HubPolicy(2 + random.nextInt(4));
        this.town = new Town(hubs, store.with(hubs, this::maybeKilled));
        this.town.rememberWhatIsShared();
        this.files = 3 + random.nextInt(14);
        this.most = 1 + random.nextInt(3);
    }

    /** Tells it, and then says whether networks are as they should be. */
    public void tell(String name) {
        int steps = 10 + random.nextInt(80);
        for (int step = 0; step < steps; step++) {
            happen();
        }
        untilKilled = Integer.MAX_VALUE;
        lookAtAll();

        assertThat(town.networks()).as(name).isEqualTo(town.expected());
        town.sizes()
                .forEach((network, size) -> assertThat(size)
                        .as(name)
                        .isEqualTo(town.networks().get(network).size()));
        assertThat(town.told()).as("once each, " + name).doesNotHaveDuplicates();
        assertThat(new HashSet<>(town.told())).as(name).containsAll(town.links());
        assertThat(town.everShared())
                .as("never of a link that was none, " + name)
                .containsAll(town.toldWithoutKinds());
        assertThat(town.networks()).as("from nothing, " + name).isEqualTo(town.rebuilt());
    }

    private void happen() {
        VictimId one = Town.file(random.nextInt(files));
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> town.holds(one, things());
            case 4 -> town.holds(one);
            case 5 -> {
                VictimId other = Town.file(random.nextInt(files));
                if (town.files.find(one).isPresent() && town.files.find(other).isPresent()) {
                    town.merge(one, other);
                }
            }
            case 6 -> town.merged().stream().findAny().ifPresent(town::part);
            case 7 -> town.marks.mark(one);
            default -> {
                List<Mark> due = town.marks.due();
                if (!due.isEmpty()) {
                    untilKilled = random.nextBoolean() ? random.nextInt(12) : Integer.MAX_VALUE;
                    town.look(due.get(random.nextInt(due.size())));
                }
            }
        }
    }

    private void lookAtAll() {
        for (List<Mark> due = new ArrayList<>(town.marks.due());
                !due.isEmpty();
                due = new ArrayList<>(town.marks.due())) {
            Collections.shuffle(due, random);
            due.forEach(town::look);
        }
    }

    private String[] things() {
        return random.ints(1 + random.nextInt(most), 0, THINGS.size())
                .mapToObj(THINGS::get)
                .distinct()
                .toArray(String[]::new);
    }

    private void maybeKilled() {
        if (untilKilled-- == 0) {
            throw new Town.Killed();
        }
    }
}
