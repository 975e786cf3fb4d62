package forestall.simulator.interfaces;

import java.net.URI;
import java.util.Map;

/** Where the system is. */
public record Addresses(URI identity, URI intake, URI dispatch, URI cases, URI reporting) {

    /** This machine, at the ports that the environment names, or the usual ones. */
    public static Addresses of(Map<String, String> environment) {
        return new Addresses(
                local(environment, "FORESTALL_IDENTITY_PORT", "8090"),
                local(environment, "FORESTALL_INTAKE_PORT", "8081"),
                local(environment, "FORESTALL_DISPATCH_PORT", "8082"),
                local(environment, "FORESTALL_CASE_PORT", "8083"),
                local(environment, "FORESTALL_REPORTING_PORT", "8084"));
    }

    private static URI local(Map<String, String> environment, String variable, String usual) {
        String port = environment.getOrDefault(variable, usual);
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("expected %s to be a port, found '%s'".formatted(variable, port));
        }
        return URI.create("http://localhost:" + port);
    }
}
