package forestall.local;

import forestall.local.broker.Broker;
import forestall.local.process.Child;
import forestall.local.process.Guard;
import forestall.local.process.StopSignal;
import java.time.Duration;

/** Takes the broker away and gives it back, with the same port and the same events. */
public final class BrokerControl {

    private final Broker broker;
    private final Guard guard;
    private Child process;

    BrokerControl(Broker broker, Guard guard) {
        this.broker = broker;
        this.guard = guard;
        this.process = launch();
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public synchronized boolean isRunning() {
        return process.isAlive();
    }

    public synchronized long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    public synchronized void kill() {
        process.kill();
    }

    /** An orderly stop. */
    public synchronized void stop() {
        process.stop(Duration.ofSeconds(30));
    }

    /** Starts it unless it runs, and waits until it serves. */
    public synchronized void start() {
        if (!process.isAlive()) {
            process = launch();
        }
    }

    public synchronized void restart() {
        stop();
        start();
    }

    private Child launch() {
        Child started = broker.command().start(guard, StopSignal.KILL);
        broker.awaitReady(started);
        return started;
    }
}
