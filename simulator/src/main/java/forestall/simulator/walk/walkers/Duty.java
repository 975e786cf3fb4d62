package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.plan.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Stations that close for a moment, and one that nobody is on duty at; when the walk ends all is as it was. */
final class Duty implements AutoCloseable {

    private final Caller supervisor;
    private final Insistence insistence;
    private final Roster roster;
    private final Map<String, Semaphore> closing = new ConcurrentHashMap<>();
    private final List<String> offDuty = new ArrayList<>();

    Duty(Caller supervisor, Insistence insistence, Roster roster) {
        this.supervisor = supervisor;
        this.insistence = insistence;
        this.roster = roster;
    }

    /** From now on nobody is on duty there. */
    void desert(Post post) {
        goOff(roster.onDuty(post.code()));
    }

    /** From now on a single officer is on duty there, but for those whom somebody else has sent somewhere. */
    void leaveOne(Post post) {
        List<String> free = roster.free(post.code());
        goOff(free.subList(Math.min(1, free.size()), free.size()));
    }

    private void goOff(List<String> officers) {
        for (String officer : officers) {
            offDuty.add(officer);
            duty(officer, false);
        }
    }

    /** One journey at a time begins at a station that will close. */
    void enter(Post post) {
        turn(post).acquireUninterruptibly();
    }

    void leave(Post post) {
        turn(post).release();
    }

    /** While it is closed, something happens. */
    void whileClosed(Post post, Runnable happening) {
        open(post, false);
        try {
            happening.run();
        } finally {
            open(post, true);
        }
    }

    @Override
    public void close() {
        offDuty.forEach(officer -> duty(officer, true));
    }

    private Semaphore turn(Post post) {
        return closing.computeIfAbsent(post.code(), code -> new Semaphore(1));
    }

    private void open(Post post, boolean open) {
        say("/v1/stations/" + post.code() + "/opening", Map.of("open", open, "reason", "a walk"));
    }

    private void duty(String officer, boolean onDuty) {
        say("/v1/officers/" + officer + "/duty", Map.of("onDuty", onDuty));
    }

    private void say(String path, Map<String, ?> body) {
        Answer answer = insistence.read(path, () -> supervisor.put(path, body));
        if (answer.status() >= 300) {
            throw new StepFailure("200 for " + path, answer.found());
        }
    }
}
