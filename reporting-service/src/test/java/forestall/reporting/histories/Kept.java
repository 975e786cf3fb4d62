package forestall.reporting.histories;

/**
 * What a history says about kept money in the end, whatever it said before.
 *
 * @param fen for the last two
 */
record Kept(How how, long fen) {

    static final Kept BY_CHANCE = new Kept(How.BY_CHANCE, 0);
    static final Kept NOTHING = new Kept(How.NOTHING, 0);

    enum How {
        BY_CHANCE,
        NOTHING,
        BY_A_VISIT,
        IN_THE_ACCOUNT
    }
}
