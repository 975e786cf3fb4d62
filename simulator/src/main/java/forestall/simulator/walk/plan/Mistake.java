package forestall.simulator.walk.plan;

/**
 * What people do wrong, with the refusal that they are to meet. Nothing of it may leave a trace.
 */
public enum Mistake {
    CLAIM_THE_CALL_OF_ANOTHER(409, "call-claimed-by-another"),
    RELEASE_THE_CALL_OF_ANOTHER(409, "call-claimed-by-another"),
    CLAIM_A_CALL_THAT_IS_OVER(409, "call-in-another-state"),
    REPORT_THE_CALL_OF_ANOTHER(409, "call-claimed-by-another"),
    CLAIM_AN_UNKNOWN_CALL(404, "call-unknown"),
    REPORT_A_CALL_OF_ANOTHER_VERSION(412, "call-changed-meanwhile"),
    REPORT_A_CALL_WITHOUT_A_VERSION(428, "version-required"),
    REPORT_A_CALL_THAT_NOBODY_CLAIMED(409, "call-not-claimed"),
    REPORT_A_CALL_THAT_CONTRADICTS_ITSELF(400, "outcome-contradicts-reached"),
    REPORT_A_CALL_WITH_AN_UNKNOWN_OUTCOME(400, "unknown-code"),
    REPORT_A_CALL_TWICE_DIFFERENTLY(409, "call-already-reported"),
    CALL_AGAIN_IN_THE_PAST(400, "call-again-out-of-range"),
    ACCEPT_A_VISIT_OF_ANOTHER_VERSION(412, "visit-changed-meanwhile"),
    ACCEPT_A_VISIT_WITHOUT_A_VERSION(428, "version-required"),
    ACCEPT_A_VISIT_OF_ANOTHER_STATION(404, "visit-unknown"),
    ACCEPT_A_VISIT_TWICE(409, "visit-in-another-state"),
    ACCEPT_A_VISIT_THAT_WAS_CALLED_OFF(409, "visit-in-another-state"),
    REPORT_A_VISIT_TOO_EARLY(409, "visit-in-another-state"),
    ASSIGN_NOBODY(400, "officer-unknown"),
    ASSIGN_AN_UNKNOWN_OFFICER(400, "officer-unknown"),
    ASSIGN_AN_OFFICER_OF_ANOTHER_STATION(409, "officer-of-another-station"),
    ASSIGN_AN_OFFICER_WHO_IS_ENGAGED(409, "officer-engaged"),
    LACK_OFFICERS_WHO_ARE_ON_DUTY(409, "officers-available"),
    REPORT_A_VISIT_TWICE_DIFFERENTLY(409, "visit-already-reported"),
    ACT_ON_A_VISIT_THAT_WAS_HANDED_OVER(409, "visit-handed-over"),
    HAND_OVER_TO_AN_UNKNOWN_STATION(400, "station-unknown"),
    HAND_OVER_TO_THE_SAME_STATION(409, "same-station"),
    LOCATE_WITHOUT_A_VERSION(428, "version-required"),
    LOCATE_WHAT_IS_CLOSED(409, "intervention-in-another-state"),
    CLOSE_WITH_AN_OPEN_VISIT(409, "visit-open"),
    CLOSE_WITHOUT_A_REASON(400, "reason-missing"),
    CLOSE_AS_AN_OPERATOR(403, "not-allowed"),
    CLOSE_WHAT_IS_CLOSED(409, "intervention-in-another-state"),
    REGRADE_AS_AN_OPERATOR(403, "not-allowed"),
    LOOK_AT_ANOTHER_STATIONS_INTERVENTION(404, "intervention-unknown");

    private final int status;
    private final String problem;

    Mistake(int status, String problem) {
        this.status = status;
        this.problem = problem;
    }

    /** The status and the code of the problem that it is to meet. */
    public String refusal() {
        return status + " " + problem;
    }
}
