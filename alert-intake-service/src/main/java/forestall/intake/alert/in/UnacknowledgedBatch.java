package forestall.intake.alert.in;

import forestall.chassis.problem.Problem;
import forestall.intake.alert.in.BatchAnswer.LineProblem;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;

/** The problem of a batch of which nobody knows whether all of it is kept, with what is known. */
record UnacknowledgedBatch(
        URI type,
        String title,
        int status,
        String detail,
        int accepted,
        int rejected,
        int unacknowledged,
        List<LineProblem> problems) {

    static UnacknowledgedBatch of(BatchAnswer known, int unacknowledged) {
        Problem problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-acknowledged",
                "expected every good line to be acknowledged, found %d that were not; post those or the whole batch again"
                        .formatted(unacknowledged));
        return new UnacknowledgedBatch(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                known.accepted(),
                known.rejected(),
                unacknowledged,
                known.problems());
    }
}
