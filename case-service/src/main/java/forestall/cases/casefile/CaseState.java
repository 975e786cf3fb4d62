package forestall.cases.casefile;

/** Whether an intervention for the person is under way. */
public enum CaseState {
    OPEN,
    CLOSED
}
