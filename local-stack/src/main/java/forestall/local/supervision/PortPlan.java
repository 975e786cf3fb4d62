package forestall.local.supervision;

import forestall.local.process.Ports;
import forestall.local.process.StartFailure;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which process listens where. */
public record PortPlan(Map<Instance, Integer> ports) {

    /** From one instance of a service to the next. */
    private static final int STRIDE = 10;

    private static final int HIGHEST = 65_535;

    public PortPlan {
        ports = Map.copyOf(ports);
    }

    /** The defaults, but for those that the environment moves; one instance of each part. */
    public static PortPlan of(Map<String, String> environment) {
        Map<Instance, Integer> ports = new HashMap<>();
        for (Part part : Part.values()) {
            String chosen = environment.get(part.portVariable());
            ports.put(Instance.first(part), chosen == null ? part.defaultPort() : parse(part.portVariable(), chosen));
        }
        return new PortPlan(ports);
    }

    /** The same with more instances of a service: each ten ports above the one before. */
    public PortPlan with(Part service, int count) {
        Map<Instance, Integer> more = new HashMap<>(ports);
        for (Instance instance : Instance.of(service, count)) {
            int port = of(service) + STRIDE * (instance.number() - 1);
            if (port > HIGHEST) {
                throw new StartFailure("Port " + port + " for " + instance.label() + " would be above " + HIGHEST
                        + ": set " + service.portVariable() + " to a lower one.");
            }
            more.put(instance, port);
        }
        return new PortPlan(more);
    }

    /** Ports that are free now, for one instance of each part. */
    public static PortPlan free() {
        return free(List.of());
    }

    /** The same, and for these instances besides. */
    public static PortPlan free(Collection<Instance> more) {
        Set<Instance> instances = new HashSet<>(more);
        Part.all().forEach(part -> instances.add(Instance.first(part)));
        Map<Instance, Integer> ports = new HashMap<>();
        for (Instance instance : instances) {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(instance, port);
        }
        return new PortPlan(ports);
    }

    public int of(Part part) {
        return of(Instance.first(part));
    }

    public int of(Instance instance) {
        Integer port = ports.get(instance);
        if (port == null) {
            throw new StartFailure(
                    "Expected a port for " + instance.label() + " in the plan of the stack, found none.");
        }
        return port;
    }

    public String address(Part part) {
        return address(Instance.first(part));
    }

    public String address(Instance instance) {
        return "http://localhost:" + of(instance);
    }

    /** Where each instance of a service that has a port is, the first at the front. */
    public List<String> addresses(Part service) {
        return ports.keySet().stream()
                .filter(instance -> instance.part() == service)
                .sorted()
                .map(this::address)
                .toList();
    }

    /** Refuses when one of these could not listen. */
    void check(Collection<Instance> instances) {
        Set<Integer> seen = new HashSet<>();
        for (Instance instance : instances) {
            int port = of(instance);
            String variable = instance.part().portVariable();
            if (!seen.add(port)) {
                throw new StartFailure("Port " + port + " is asked for twice, the second time by " + instance.label()
                        + ": set " + variable + " to another.");
            }
            if (!Ports.isFree(port)) {
                throw new StartFailure("Port " + port + " is taken, and " + instance.label()
                        + " needs it: free it, or set " + variable + " to another.");
            }
        }
    }

    private static int parse(String variable, String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with what was found.
        }
        throw new StartFailure(
                "Expected " + variable + " to be a port from 1 to " + HIGHEST + ", found \"" + text + "\".");
    }
}
