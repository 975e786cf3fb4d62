package forestall.simulator.reconciliation.stores;

import forestall.simulator.ledger.Entry;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/**
 * All stores of a system that has come to rest. The books are of one moment when nothing was written while they were read; else they are
 * read again.
 */
public final class Stores implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(500);

    /** So long nothing may move. The statistics take three steps, each of which may keep a change for a tenth of a second. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final TopicShelf topics;
    private final DispatchRows rows;
    private final CaseDocuments documents;

    public Stores(StoreAddresses addresses) {
        this.documents = new CaseDocuments(addresses.mongoUrl());
        this.rows = new DispatchRows(addresses);
        this.topics = new TopicShelf(addresses.kafka());
    }

    /**
     * By what it is known that somebody still works.
     *
     * @param unread records of the topics between the services
     * @param unsent events in outboxes, and marks of what is done afterwards
     */
    private record Signs(Map<TopicPartition, Long> ends, long unread, long unsent) {

        boolean atRest() {
            return unread == 0 && unsent == 0;
        }
    }

    /**
     * The books and whether they are of one moment.
     *
     * @param settled false when something still moved after all the time there was
     */
    public record Read(Books books, boolean settled) {}

    /**
     * Reads everything once all consumers have caught up and the outboxes are empty, or when the time is over.
     *
     * @throws Unreadable when a store does not answer
     */
    public Read read(List<Entry> ledger, long confirmAboveFen, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            Signs before = rest(end);
            Books books = new Books(
                    ledger,
                    topics.records(),
                    topics.letters(),
                    topics.readings(),
                    rows.read(),
                    documents.read(),
                    topics.daily(),
                    confirmAboveFen);
            boolean settled = before.atRest() && before.equals(signs());
            if (settled || System.nanoTime() - end >= 0) {
                return new Read(books, settled);
            }
        }
    }

    @Override
    public void close() {
        topics.close();
        documents.close();
    }

    private Signs rest(long end) {
        Signs since = signs();
        long restingSince = System.nanoTime();
        while (System.nanoTime() - end < 0 && !(since.atRest() && System.nanoTime() - restingSince >= REST.toNanos())) {
            LockSupport.parkNanos(MOMENT.toNanos());
            Signs now = signs();
            if (!now.equals(since) || !now.atRest()) {
                since = now;
                restingSince = System.nanoTime();
            }
        }
        return since;
    }

    private Signs signs() {
        // PostgreSQL first: where it is away, that is known at once.
        long unsent = rows.unsent() + documents.unsent();
        return new Signs(
                topics.ends(),
                topics.readings().stream().mapToLong(Stores::unread).sum(),
                unsent);
    }

    private static long unread(Reading reading) {
        return Math.max(0, reading.end() - reading.next());
    }
}
