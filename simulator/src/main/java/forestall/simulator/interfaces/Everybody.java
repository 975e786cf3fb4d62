package forestall.simulator.interfaces;

import java.net.http.HttpClient;
import java.time.Duration;

/** Who uses the system, each with the service that they use. */
public final class Everybody {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Addresses addresses;
    private final Tokens tokens;

    public Everybody(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = new Tokens(client, addresses.identity());
    }

    public Caller feed() {
        return new Caller(client, tokens, addresses.intake(), "feed-demo");
    }

    public Caller operator() {
        return new Caller(client, tokens, addresses.dispatch(), "operator");
    }

    public Caller station(String code) {
        return new Caller(client, tokens, addresses.dispatch(), "station-" + code);
    }

    public Caller supervisor() {
        return new Caller(client, tokens, addresses.dispatch(), "supervisor");
    }

    public Caller investigator() {
        return new Caller(client, tokens, addresses.cases(), "investigator");
    }

    public Caller analyst() {
        return new Caller(client, tokens, addresses.reporting(), "analyst");
    }
}
