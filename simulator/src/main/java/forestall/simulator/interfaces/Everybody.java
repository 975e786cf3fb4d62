package forestall.simulator.interfaces;

import java.net.http.HttpClient;
import java.time.Duration;

/** Who uses the system, each with the service that they use. */
public final class Everybody {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Tokens tokens;
    private final Instances intake;
    private final Instances dispatch;
    private final Instances cases;
    private final Instances reporting;

    public Everybody(Addresses addresses) {
        this.intake = new Instances(addresses.intake());
        this.dispatch = new Instances(addresses.dispatch());
        this.cases = new Instances(addresses.cases());
        this.reporting = new Instances(addresses.reporting());
        this.tokens = new Tokens(client, addresses.identity());
    }

    public Caller feed() {
        return new Caller(client, tokens, intake, "feed-demo");
    }

    public Caller operator() {
        return atDispatch("operator");
    }

    /** One of the squad, from 1. */
    public Caller operator(int number) {
        return atDispatch("operator-" + number);
    }

    public Caller station(String code) {
        return atDispatch("station-" + code);
    }

    public Caller supervisor() {
        return atDispatch("supervisor");
    }

    public Caller investigator() {
        return new Caller(client, tokens, cases, "investigator");
    }

    public Caller analyst() {
        return new Caller(client, tokens, reporting, "analyst");
    }

    private Caller atDispatch(String name) {
        return new Caller(client, tokens, dispatch, name);
    }
}
