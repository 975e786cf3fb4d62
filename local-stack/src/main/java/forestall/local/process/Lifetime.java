package forestall.local.process;

import java.util.List;

/** How long a process is meant to run, which decides how much work its virtual machine puts into its code. */
public enum Lifetime {
    /** Hours or more: what runs often is compiled a second time, so that it runs fast. */
    LONG,
    /** Minutes: all code is compiled once. It starts in half the time and leaves the processors to others. */
    SHORT;

    public List<String> options() {
        return this == SHORT ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }
}
