package forestall.reporting.streams;

import forestall.events.statistics.Figures;
import java.util.function.BiConsumer;

/** What is published, in the order of the text of its keys; by the beginnings of that text, the last exclusive. */
public interface PublishedFigures {

    <K> void days(String from, String before, Class<K> keys, BiConsumer<K, Figures> each);

    <K> void months(String from, String before, Class<K> keys, BiConsumer<K, Figures> each);
}
