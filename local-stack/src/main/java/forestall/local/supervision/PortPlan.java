package forestall.local.supervision;

import forestall.local.process.Ports;
import forestall.local.process.StartFailure;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which part listens where. */
public record PortPlan(Map<Part, Integer> ports) {

    public PortPlan {
        ports = Map.copyOf(ports);
    }

    /** The defaults, but for those that the environment moves. */
    public static PortPlan of(Map<String, String> environment) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String chosen = environment.get(part.portVariable());
            ports.put(part, chosen == null ? part.defaultPort() : parse(part.portVariable(), chosen));
        }
        return new PortPlan(ports);
    }

    /** Ports that are free now. */
    public static PortPlan free() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(part, port);
        }
        return new PortPlan(ports);
    }

    public int of(Part part) {
        return Objects.requireNonNull(ports.get(part), part::label);
    }

    public String address(Part part) {
        return "http://localhost:" + of(part);
    }

    /** Refuses when one of these parts could not listen. */
    void check(Collection<Part> parts) {
        Set<Integer> seen = new HashSet<>();
        for (Part part : parts) {
            int port = of(part);
            if (!seen.add(port)) {
                throw new StartFailure("Port " + port + " is asked for twice, the second time by " + part.label()
                        + ": set " + part.portVariable() + " to another.");
            }
            if (!Ports.isFree(port)) {
                throw new StartFailure("Port " + port + " is taken, and " + part.label() + " needs it: free it, or set "
                        + part.portVariable() + " to another.");
            }
        }
    }

    private static int parse(String variable, String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with what was found.
        }
        throw new StartFailure("Expected " + variable + " to be a port from 1 to 65535, found \"" + text + "\".");
    }
}
