package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The calls of one intervention, as its events tell them. */
final class RetoldCalls {

    private final Map<Integer, RetoldCall> calls = new LinkedHashMap<>();
    private final Complaints complaints;

    RetoldCalls(Complaints complaints) {
        this.complaints = complaints;
    }

    void first() {
        wait(1);
    }

    void claimed(Heard event) {
        RetoldCall call = of(event);
        if (!call.waiting() || !call.owner.isEmpty()) {
            complaints.add(event, "a waiting call that nobody has, not one that is " + call.line());
        }
        call.owner = event.text("operatorId");
    }

    void released(Heard event) {
        ofItsOperator(event).owner = "";
    }

    void completed(Heard event) {
        RetoldCall call = ofItsOperator(event);
        call.state = "COMPLETED";
        call.outcome = event.text("outcome");
        if (event.next().equals("CALL_AGAIN")) {
            wait(call.attempt + 1);
        }
    }

    void stoodDown() {
        waiting().forEach(call -> call.state = "STOOD_DOWN");
    }

    Stream<RetoldCall> waiting() {
        return calls.values().stream().filter(RetoldCall::waiting);
    }

    Stream<String> lines() {
        return calls.values().stream().map(RetoldCall::line);
    }

    private void wait(int attempt) {
        calls.put(attempt, new RetoldCall(attempt));
    }

    private RetoldCall ofItsOperator(Heard event) {
        RetoldCall call = of(event);
        if (!call.waiting() || !call.owner.equals(event.text("operatorId"))) {
            complaints.add(event, "a call of " + event.text("operatorId") + ", not one that is " + call.line());
        }
        return call;
    }

    private RetoldCall of(Heard event) {
        int attempt = event.data().path("attempt").asInt(0);
        RetoldCall call = calls.get(attempt);
        if (call == null) {
            complaints.add(event, "a call that was to be made");
            return new RetoldCall(attempt);
        }
        return call;
    }
}
