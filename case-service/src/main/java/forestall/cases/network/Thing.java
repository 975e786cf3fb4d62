package forestall.cases.network;

/** What a tie can be. */
public enum Thing {
    NUMBER,
    ACCOUNT,
    HANDLE,
    ADDRESS
}
