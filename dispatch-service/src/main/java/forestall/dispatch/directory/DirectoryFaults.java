package forestall.dispatch.directory;

import java.util.List;

/** A directory that cannot be used, with every fault that was found in it. */
public final class DirectoryFaults extends RuntimeException {
    /**
     * One fault.
     *
     * @param line from 1, as an editor counts
     * @param column empty for the line as a whole
     */
    public record Fault(int line, String column, String expected, String found) {}

    private final transient List<Fault> faults;

    public DirectoryFaults(List<Fault> faults) {
        super("expected a directory without faults, found %d, the first in line %d: expected %s, found %s"
                .formatted(
                        faults.size(),
                        faults.getFirst().line(),
                        faults.getFirst().expected(),
                        faults.getFirst().found()));
        this.faults = List.copyOf(faults);
    }

    /** In the order of the lines. */
    public List<Fault> faults() {
        return faults;
    }
}
