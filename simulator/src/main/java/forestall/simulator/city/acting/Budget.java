package forestall.simulator.city.acting;

import forestall.simulator.city.people.Citizen;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * What visits prevent. Where the books are to say a total, each amount is what the person would lose, made larger or smaller by what is left
 * of the total for the visits that are still to be expected; without a total it is what they would lose.
 */
final class Budget {

    /** Of a citizen, in fen, about: what is a usual stake. */
    private static final double USUAL_FEN = 7_000_000;

    /** Above, a second person would have to confirm it. */
    private static final long MOST_FEN = 95_000_000;

    private static final long LEAST_FEN = 10_000;

    /** Rather too much at first, which later visits can make up for; nobody makes up for too little on the last evening. */
    private static final double EARLY = 1.25;

    private final long total;
    private final int expectedVisits;
    private final DoubleSupplier passed;
    private final AtomicLong spent = new AtomicLong();
    private final AtomicLong visits = new AtomicLong();

    /**
     * Of so much.
     *
     * @param total in fen; 0 for none
     * @param expectedVisits that will prevent something, as a first guess
     * @param passed how much of the simulation is over, from 0 to 1
     */
    Budget(long total, int expectedVisits, DoubleSupplier passed) {
        this.total = total;
        this.expectedVisits = expectedVisits;
        this.passed = passed;
    }

    /** In fen, whole yuan. */
    long prevented(Citizen who) {
        long before = visits.getAndIncrement();
        if (total == 0) {
            return who.stakeFen();
        }
        double done = Math.clamp(passed.getAsDouble(), 0.0, 0.98);
        double guessed = (expectedVisits + 20.0 * before) / (1 + 20 * done);
        double left = Math.max(10, guessed * (1 - done));
        double share = EARLY * Math.max(0, total - spent.get()) / left;
        long amount = Math.round(Math.clamp(who.stakeFen() / USUAL_FEN * share, LEAST_FEN, MOST_FEN) / 100) * 100;
        spent.addAndGet(amount);
        return amount;
    }

    /** So much was not prevented after all, or is told anew by a later visit. */
    void takeBack(long amountFen) {
        spent.addAndGet(-amountFen);
    }
}
