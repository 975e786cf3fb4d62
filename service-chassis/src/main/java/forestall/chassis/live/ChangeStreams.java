package forestall.chassis.live;

import forestall.chassis.live.ChangeBoard.News;
import forestall.chassis.live.Listeners.Listener;
import forestall.chassis.messaging.Onlookers;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells of changed queues. Whoever is slow is told the latest version of each queue and not every one before. */
public final class ChangeStreams {

    private final ChangeBoard board;
    private final Onlookers onlookers;
    private final LiveProperties properties;
    private final Listeners listeners;

    ChangeStreams(ChangeBoard board, Onlookers onlookers, LiveProperties properties, Listeners listeners) {
        this.board = board;
        this.onlookers = onlookers;
        this.properties = properties;
        this.listeners = listeners;
    }

    /** One message: fetch this queue unless you have that version. */
    record Changed(String queue, long version) {}

    /**
     * Begins to tell.
     *
     * @param always queues that are told of at once, changed or not, so that whoever connects fetches them
     * @param visible which queues this listener may hear of
     * @param lastEventId what a browser sends when it reconnects
     * @param longest when it ends at the latest, such as the life of a token
     * @throws TooManyListeners when this instance has enough of them, or sees nothing yet
     */
    public SseEmitter open(
            Set<String> always, Predicate<String> visible, @Nullable String lastEventId, Duration longest) {
        if (!onlookers.areWatching() || !listeners.haveRoom()) {
            throw new TooManyListeners();
        }
        News first = board.begin(Mark.read(lastEventId).orElse(null), always, visible);
        return listeners.open(longest, listener -> tell(listener, first, visible));
    }

    private void tell(Listener listener, News first, Predicate<String> visible)
            throws IOException, InterruptedException {
        send(listener, first);
        Mark seen = first.mark();
        for (Duration left = listener.left(); left.isPositive(); left = listener.left()) {
            Thread.sleep(properties.pause());
            Duration wait = left.compareTo(properties.heartbeat()) < 0 ? left : properties.heartbeat();
            News news = board.await(seen, visible, wait);
            send(listener, news);
            seen = news.mark();
        }
    }

    /** No news is a comment, which clients do not see and connections need. */
    private static void send(Listener listener, News news) throws IOException {
        if (news.versions().isEmpty()) {
            listener.send(SseEmitter.event().comment("still here"));
            return;
        }
        for (Map.Entry<String, Long> queue : news.versions().entrySet()) {
            listener.send(SseEmitter.event()
                    .name("changed")
                    .id(news.mark().written())
                    .data(new Changed(queue.getKey(), queue.getValue()), MediaType.APPLICATION_JSON));
        }
    }
}
