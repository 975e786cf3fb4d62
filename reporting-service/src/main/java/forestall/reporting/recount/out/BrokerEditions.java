package forestall.reporting.recount.out;

import forestall.reporting.recount.BrokenOff;
import forestall.reporting.recount.Editions;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.EditionStores;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Editions by the names of topics and groups, which begin with their application ids. */
public final class BrokerEditions implements Editions {

    private static final long ANSWER_SECONDS = 30;

    private final Admin admin;
    private final Supplier<Edition> inForce;
    private final Function<Edition, List<NewTopic>> topics;
    private final EditionStores stores;

    public BrokerEditions(
            Admin admin, Supplier<Edition> inForce, Function<Edition, List<NewTopic>> topics, EditionStores stores) {
        this.admin = admin;
        this.inForce = inForce;
        this.topics = topics;
        this.stores = stores;
    }

    @Override
    public Edition inForce() {
        return inForce.get();
    }

    @Override
    public List<Edition> besides(Edition other) {
        return Stream.concat(
                        names().stream().map(Edition::ofTopic),
                        answer(admin.listGroups().all()).stream()
                                .map(GroupListing::groupId)
                                .map(Edition::ofApplication))
                .flatMap(Optional::stream)
                .filter(edition -> !edition.equals(other))
                .distinct()
                .sorted(Comparator.comparingInt(Edition::number))
                .toList();
    }

    @Override
    public int instances(Edition edition) {
        String group = edition.applicationId();
        try {
            return answer(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .mapToInt(described -> described.members().size())
                    .sum();
        } catch (BrokenOff e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    @Override
    public void prepare(Edition edition) {
        answer(admin.createTopics(topics.apply(edition)).all());
    }

    @Override
    public void removeBeside(Edition inForce) {
        Set<String> written = topics.apply(inForce).stream().map(NewTopic::name).collect(Collectors.toSet());
        unlessGone(admin.deleteTopics(names().stream().filter(written::contains).toList())
                .all());
    }

    @Override
    public void remove(Edition edition) {
        unlessGone(admin.deleteConsumerGroups(List.of(edition.applicationId())).all());
        List<String> own = names().stream()
                .filter(topic -> Edition.ofTopic(topic).filter(edition::equals).isPresent())
                .toList();
        unlessGone(admin.deleteTopics(own).all());
        stores.remove(edition);
    }

    private Collection<String> names() {
        return answer(admin.listTopics().names());
    }

    private static void unlessGone(KafkaFuture<@Nullable Void> removal) {
        try {
            answer(removal);
        } catch (BrokenOff e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)
                    && !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }

    private static <T extends @Nullable Object> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new BrokenOff("the broker refused: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new BrokenOff("the broker did not answer within " + ANSWER_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenOff("interrupted", e);
        }
    }
}
