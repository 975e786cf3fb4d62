package forestall.local;

/** Starts and watches everything that Forestall needs on one machine. */
public final class LocalStack {

    private LocalStack() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}
