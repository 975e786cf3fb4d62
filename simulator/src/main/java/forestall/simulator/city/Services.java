package forestall.simulator.city;

import java.net.URI;
import java.util.Map;

/** The addresses of the public interfaces. */
public record Services(URI intake, URI dispatch, URI cases, URI reporting, URI identity) {

    /** On this machine, at the ports that the environment names ({@code FORESTALL_INTAKE_PORT} and so on) or the usual ones. */
    public static Services onThisMachine(Map<String, String> environment) {
        return new Services(
                local(environment, "FORESTALL_INTAKE_PORT", 8081),
                local(environment, "FORESTALL_DISPATCH_PORT", 8082),
                local(environment, "FORESTALL_CASE_PORT", 8083),
                local(environment, "FORESTALL_REPORTING_PORT", 8084),
                local(environment, "FORESTALL_IDENTITY_PORT", 8090));
    }

    private static URI local(Map<String, String> environment, String variable, int usual) {
        String port = environment.getOrDefault(variable, Integer.toString(usual));
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("expected a port in " + variable + ", found '" + port + "'");
        }
        return URI.create("http://localhost:" + port);
    }
}
