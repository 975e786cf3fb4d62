package forestall.reporting.streams.in;

import forestall.events.statistics.Figures;
import forestall.reporting.streams.PublishedFigures;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What is published, read from this instance's own copy in the order of the keys. */
public final class OwnCopy implements PublishedFigures {

    private final Keeper keeper;

    public OwnCopy(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public <K> void days(String from, String before, Class<K> keys, BiConsumer<K, Figures> each) {
        read(StatisticsView.DAILY, from, before, keys, each);
    }

    @Override
    public <K> void months(String from, String before, Class<K> keys, BiConsumer<K, Figures> each) {
        read(StatisticsView.MONTHLY, from, before, keys, each);
    }

    private <K> void read(String store, String from, String before, Class<K> keys, BiConsumer<K, Figures> each) {
        RunningView view = keeper.view();
        if (view == null) {
            throw notYet();
        }
        try (KeyValueIterator<String, Figures> cells =
                view.<Figures>store(store).range(from, before)) {
            while (cells.hasNext()) {
                KeyValue<String, Figures> cell = cells.next();
                each.accept(StatisticsJson.read(cell.key, keys), cell.value);
            }
        } catch (InvalidStateStoreException e) {
            throw notYet();
        }
    }

    private static ErrorResponseException notYet() {
        ErrorResponseException notYet = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        notYet.setDetail("The figures are being read in; try again in a moment");
        notYet.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        return notYet;
    }
}
