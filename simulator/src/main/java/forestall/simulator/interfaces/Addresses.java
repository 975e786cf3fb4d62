package forestall.simulator.interfaces;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where the system is; of each service its instances, any of which answers any request. */
public record Addresses(URI identity, List<URI> intake, List<URI> dispatch, List<URI> cases, List<URI> reporting) {

    /** From one instance of dispatch to the next, as {@code ./run --dispatch=3} has them. */
    private static final int STRIDE = 10;

    public Addresses {
        intake = List.copyOf(intake);
        dispatch = List.copyOf(dispatch);
        cases = List.copyOf(cases);
        reporting = List.copyOf(reporting);
    }

    /** This machine, at the ports that the environment names, or the usual ones. */
    public static Addresses of(Map<String, String> environment) {
        return new Addresses(
                local(environment, "FORESTALL_IDENTITY_PORT", "8090"),
                List.of(local(environment, "FORESTALL_INTAKE_PORT", "8081")),
                List.of(local(environment, "FORESTALL_DISPATCH_PORT", "8082")),
                List.of(local(environment, "FORESTALL_CASE_PORT", "8083")),
                List.of(local(environment, "FORESTALL_REPORTING_PORT", "8084")));
    }

    /** The same with so many instances of dispatch. */
    public Addresses withDispatch(int instances) {
        URI first = dispatch.getFirst();
        return withDispatch(IntStream.range(0, instances)
                .mapToObj(number -> URI.create("http://localhost:" + (first.getPort() + STRIDE * number)))
                .toList());
    }

    public Addresses withDispatch(List<URI> instances) {
        return new Addresses(identity, intake, instances, cases, reporting);
    }

    private static URI local(Map<String, String> environment, String variable, String usual) {
        String port = environment.getOrDefault(variable, usual);
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("expected %s to be a port, found '%s'".formatted(variable, port));
        }
        return URI.create("http://localhost:" + port);
    }
}
