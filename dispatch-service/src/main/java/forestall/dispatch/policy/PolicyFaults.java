package forestall.dispatch.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file that cannot be used, with every fault and its place. */
public final class PolicyFaults extends PolicyRefused {
    private final transient List<Faults.Fault> faults;

    PolicyFaults(String file, List<Faults.Fault> faults) {
        super("The policy in %s cannot be used, %d fault%s:\n%s"
                .formatted(
                        file,
                        faults.size(),
                        faults.size() == 1 ? "" : "s",
                        faults.stream().map(Faults.Fault::toString).collect(Collectors.joining("\n"))));
        this.faults = List.copyOf(faults);
    }

    public List<Faults.Fault> faults() {
        return faults;
    }

    @Override
    public String advice() {
        return "Correct the file, or name another one with forestall.dispatch.policy (FORESTALL_DISPATCH_POLICY)."
                + " docs/configuration.md explains every key.";
    }
}
