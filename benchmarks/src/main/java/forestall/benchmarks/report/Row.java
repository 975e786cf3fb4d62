package forestall.benchmarks.report;

import forestall.benchmarks.rounds.Pairs;

/**
 * One line of the table.
 *
 * @param label of the line, such as {@code 8 at 50/s}; it begins with the benchmark's number
 * @param what is measured
 * @param against what, in the same run
 * @param unit of the figures, such as {@code alerts/s}
 * @param item what the milliseconds of a processor are counted for, such as {@code alert}
 */
public record Row(String label, String what, String against, String unit, String item, Pairs pairs, Target target) {

    public boolean met() {
        return target.isMet(this);
    }
}
