package forestall.cases.casefile;

/** What a document is. */
public enum DocumentKind {
    STATEMENT,
    BANK_RECORD,
    CHAT_LOG,
    RECORDING,
    PHOTOGRAPH,
    OTHER
}
