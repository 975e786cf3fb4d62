package forestall.dispatch.directory;

import java.util.List;

/** A directory that cannot be used, with every fault that was found in it. */
public final class DirectoryFaults extends RuntimeException {
    /**
     * One fault.
     *
     * @param line from 1, as an editor counts
     */
    public record Fault(int line, String column, String expected, String found) {}

    private final transient List<Fault> faults;

    DirectoryFaults(List<Fault> faults) {
        super("expected a directory without faults, found %d, the first in line %d: expected %s, found %s"
                .formatted(
                        faults.size(),
                        faults.getFirst().line(),
                        faults.getFirst().expected(),
                        faults.getFirst().found()));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
