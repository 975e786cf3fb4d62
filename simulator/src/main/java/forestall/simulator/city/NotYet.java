package forestall.simulator.city;

/** Something is not so yet, and may be soon: a service that does not answer, a fact that has not arrived. */
public final class NotYet extends RuntimeException {

    public NotYet(String sentence) {
        super(sentence);
    }

    public NotYet(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
