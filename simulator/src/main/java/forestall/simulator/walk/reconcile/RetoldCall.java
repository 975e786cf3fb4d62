package forestall.simulator.walk.reconcile;

/** A call as events tell it. Mutable while they are told. */
final class RetoldCall {

    final int attempt;
    String state = "WAITING";
    String owner = "";
    String outcome = "";

    RetoldCall(int attempt) {
        this.attempt = attempt;
    }

    boolean waiting() {
        return state.equals("WAITING");
    }

    String line() {
        return "call %d %s".formatted(attempt, state)
                + (waiting() ? " of " + (owner.isEmpty() ? "nobody" : owner) : "")
                + (outcome.isEmpty() ? "" : " " + outcome);
    }
}
