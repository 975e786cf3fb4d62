package forestall.events.vocabulary;

/** How an intervention ended. */
public enum InterventionResult {
    DISSUADED_BY_CALL,
    DISSUADED_BY_VISIT,
    SELF_AWARE,
    LOSS_SUFFERED,
    FALSE_ALARM,
    LOST_CONTACT
}
