package forestall.cases.history.in;

import forestall.chassis.usecase.reading.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the lines. The sum of the three counts is the number of lines that are not blank.
 *
 * @param accepted the files have them, or count them, and did not before
 * @param unchanged the files had them
 * @param problems of the lines that were rejected, in their order, as many as there is room for
 * @param problemsLeftOut how many there were besides
 */
record ImportAnswer(int accepted, int unchanged, int rejected, List<LineProblem> problems, int problemsLeftOut) {

    private static final int MOST_PROBLEMS = 1000;

    /**
     * One fault of a line.
     *
     * @param line its number, from 1, blank lines counted
     * @param pointer JSON pointer to the field, empty for the whole line
     */
    record LineProblem(int line, String pointer, String detail) {}

    /** Counts while lines are taken. */
    static final class Tally {

        private final List<LineProblem> problems = new ArrayList<>();
        private int accepted;
        private int unchanged;
        private int rejected;
        private int leftOut;

        void accept() {
            accepted++;
        }

        void leave() {
            unchanged++;
        }

        void reject(int line, List<Fault> faults) {
            rejected++;
            for (Fault fault : faults) {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(new LineProblem(line, fault.pointer(), fault.detail()));
                } else {
                    leftOut++;
                }
            }
        }

        void reject(int line, String sentence) {
            rejected++;
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new LineProblem(line, "", sentence));
            } else {
                leftOut++;
            }
        }

        ImportAnswer answer() {
            return new ImportAnswer(accepted, unchanged, rejected, List.copyOf(problems), leftOut);
        }
    }
}
