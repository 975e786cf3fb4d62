package forestall.cases.network;

/** Somebody else arranges networks now. Whatever is not done yet is done by them. */
public final class TurnLost extends RuntimeException {

    public TurnLost() {
        super("expected to be the one who arranges networks, found that another instance is by now");
    }
}
