package forestall.chassis.running;

import forestall.chassis.messaging.Cause;
import forestall.chassis.messaging.Subscriber;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.NumberAttributed;
import forestall.events.Topic;
import forestall.events.Topics;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down every event that it is woken by; refuses poison; has trouble as often as it is told to. */
public final class Ledger implements Subscriber<CaseEvent> {

    public static final String GROUP = "tester.ledger";

    public final AtomicInteger troubleToCome = new AtomicInteger();
    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic<CaseEvent> topic() {
        return Topics.CASES;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public void on(Envelope<? extends CaseEvent> message) {
        String words = ((NumberAttributed) message.event()).evidence().value();
        jdbc.sql("insert into ledger (key, words, cause) values (?, ?, ?)")
                .params(message.event().key(), words, Cause.current())
                .update();
        if (words.equals(Events.POISON)) {
            throw new IllegalStateException("expected something digestible, found poison for +8613800000001");
        }
        if (troubleToCome.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            throw new DataAccessResourceFailureException("the store is away");
        }
    }

    public List<String> entries(String key) {
        return jdbc.sql("select words from ledger where key = ? order by id")
                .param(key)
                .query(String.class)
                .list();
    }
}
