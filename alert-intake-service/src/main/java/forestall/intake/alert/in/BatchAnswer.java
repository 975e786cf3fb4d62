package forestall.intake.alert.in;

import forestall.chassis.problem.Problem;
import java.util.List;

/** What became of the lines of a batch. The sum of both counts is the number of lines that are not blank. */
record BatchAnswer(int accepted, int rejected, List<LineProblem> problems) {

    /**
     * A line that was not taken.
     *
     * @param line its number, from 1, blank lines counted
     * @param code malformed-json, invalid-alert or not-acknowledged
     */
    record LineProblem(int line, String code, String detail, List<Problem.FieldError> errors) {}
}
