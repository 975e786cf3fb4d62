package forestall.events.vocabulary;

/** What an officer did to persuade. */
public enum Tactic {
    SIMILAR_CASES_SHOWN,
    RELATIVE_ENGAGED,
    BANK_CONTACTED,
    SCAM_SCRIPT_EXPLAINED,
    OFFICER_IDENTITY_PROVED
}
