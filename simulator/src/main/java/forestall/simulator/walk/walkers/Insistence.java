package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Surprise;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.node.MissingNode;

/** Sends the same request until it is answered: an instance may be killed before, while or after it does what it was asked. */
final class Insistence {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int LOOKS = 8;

    private final Ledger ledger;
    private final Duration longest;

    Insistence(Ledger ledger, Duration longest) {
        this.ledger = ledger;
        this.longest = longest;
    }

    /** The answer, whatever it is. One that was done although nobody answered is 200 without a body. */
    Answer send(Command command) {
        boolean inDoubt = false;
        int looks = 0;
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            Answer answer = command.send();
            if (answer.is(401)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else if (answer.unanswered()) {
                noteUnanswered(answer);
                inDoubt = true;
                LockSupport.parkNanos(PAUSE.toNanos());
                if (command.done().getAsBoolean()) {
                    return doneUnanswered();
                }
            } else if (inDoubt && answer.status() >= 400 && command.done().getAsBoolean()) {
                // The database had it in hand when the look before showed nothing yet.
                return doneUnanswered();
            } else if (answer.is(412) && command.version() != null && looks < LOOKS) {
                looks++;
                ledger.count(Ledger.Count.LOOKED_AGAIN);
            } else {
                return answer;
            }
            giveUpAfter(end, command.path(), answer);
        }
    }

    /** The body of a page that is there. */
    Answer read(String expected, Supplier<Answer> look) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            Answer answer = look.get();
            if (!answer.unanswered() && !answer.is(401)) {
                return answer;
            }
            if (answer.unanswered()) {
                noteUnanswered(answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            giveUpAfter(end, expected, answer);
        }
    }

    private Answer doneUnanswered() {
        ledger.count(Ledger.Count.DONE_UNANSWERED);
        return new Answer(200, MissingNode.getInstance(), "seen to be done", Duration.ZERO);
    }

    private void noteUnanswered(Answer answer) {
        ledger.count(Ledger.Count.UNANSWERED);
        if (answer.is(500)) {
            ledger.surprised(new Surprise("the service", "no internal error", answer.found()));
        }
    }

    private void giveUpAfter(long end, String path, Answer answer) {
        if (System.nanoTime() > end) {
            throw new StepFailure("an answer for " + path + " within " + longest.toSeconds() + " s", answer.found());
        }
    }
}
