package forestall.simulator.city.acting;

import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hears which queues have changed, as a supervisor does, and tells those whose queues they are. */
final class Changes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATA = "data:";
    private static final String VISITS = "visits:";

    /** By the machine's clock: a stream that was lost is opened again after that. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Caller supervisor;
    private final Time time;
    private final Squad squad;
    private final Stations stations;
    private final Runnable reconnected;

    /** Runs what is given after each connection, since nobody heard what changed before it. */
    Changes(Everybody everybody, Time time, Squad squad, Stations stations, Runnable reconnected) {
        this.supervisor = everybody.supervisor();
        this.time = time;
        this.squad = squad;
        this.stations = stations;
        this.reconnected = reconnected;
    }

    /** Listens until the simulation is over. */
    void listen() {
        while (!time.isOver()) {
            AtomicBoolean connected = new AtomicBoolean();
            supervisor.listen("/v1/changes", time::isOver, line -> {
                if (connected.compareAndSet(false, true)) {
                    reconnected.run();
                }
                hear(line);
            });
            Time.pause(PAUSE);
        }
    }

    private void hear(String line) {
        if (!line.startsWith(DATA)) {
            return;
        }
        try {
            String queue =
                    JSON.readTree(line.substring(DATA.length())).path("queue").asString("");
            if (queue.startsWith(VISITS)) {
                stations.queueChanged(queue.substring(VISITS.length()));
            } else {
                squad.queueChanged();
            }
        } catch (JacksonException notOurs) {
            // A message of another kind says nothing about queues.
        }
    }
}
