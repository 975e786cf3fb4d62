package forestall.cases.persuasion;

import forestall.events.vocabulary.Tactic;

/** In how many cases officers did something, and how many of those ended well. */
public record TacticCount(Tactic tactic, int endedWell, int cases) {

    /** Below this, a share says more about chance than about the tactic. */
    static final int FEW = 5;

    private static final double Z_95 = 1.96;

    public boolean isFew() {
        return cases < FEW;
    }

    /** In whole per cent; 0 of none. */
    public int percent() {
        return cases == 0 ? 0 : Math.round(100f * endedWell / cases);
    }

    /**
     * The lower end of the 95 % interval of the share by Wilson (Journal of the American Statistical Association 22, 1927): by it, one of
     * one does not stand above eighteen of twenty.
     */
    double certain() {
        if (cases == 0) {
            return 0;
        }
        double share = (double) endedWell / cases;
        double z = Z_95 * Z_95 / cases;
        return (share + z / 2 - Math.sqrt(z * (share * (1 - share) + z / 4))) / (1 + z);
    }
}
