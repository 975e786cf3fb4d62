package forestall.local.supervision;

/** What starts of services do with what was worked out ahead of time. */
enum Starts {
    /** They use it where it is there. */
    USING,
    /** They use it, and where it is not there they work it out. */
    RECORDING,
    /** They do without. */
    BARE
}
