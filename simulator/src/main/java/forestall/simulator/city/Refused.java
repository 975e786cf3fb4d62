package forestall.simulator.city;

/** A service answered, and the answer was no. */
public final class Refused extends RuntimeException {

    private final int status;

    Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
