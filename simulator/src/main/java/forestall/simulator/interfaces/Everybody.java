package forestall.simulator.interfaces;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Who uses the system, each with the service that they use. */
public final class Everybody {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Addresses addresses;
    private final Tokens tokens;
    private final AtomicInteger turn = new AtomicInteger();

    public Everybody(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = new Tokens(client, addresses.identity());
    }

    public Caller feed() {
        return new Caller(client, tokens, addresses::intake, "feed-demo");
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
        return new Caller(client, tokens, addresses::cases, "investigator");
    }

    public Caller analyst() {
        return new Caller(client, tokens, addresses::reporting, "analyst");
    }

    private Caller atDispatch(String name) {
        return new Caller(client, tokens, this::nextDispatch, name);
    }

    private URI nextDispatch() {
        return addresses
                .dispatch()
                .get(Math.floorMod(turn.getAndIncrement(), addresses.dispatch().size()));
    }
}
