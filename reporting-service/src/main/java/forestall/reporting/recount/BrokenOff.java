package forestall.reporting.recount;

/** A recount that cannot be brought to an end. Its message is for the operator. What was published before stays in force. */
public final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrokenOff(String why) {
        super(why);
    }

    public BrokenOff(String why, Throwable cause) {
        super(why, cause);
    }
}
