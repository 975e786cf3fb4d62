package forestall.cases.network;

/**
 * From how many files on something is a hub, such as a hotline whose number is spoofed: all of them would be one network, which says
 * nothing of any.
 *
 * @param above so many files are still linked by what they share
 */
public record HubPolicy(int above) {

    public HubPolicy {
        if (above < 2) {
            throw new IllegalArgumentException(
                    "expected forestall.cases.network.hub-above to be at least 2, found " + above);
        }
    }

    boolean links(Tie tie) {
        return tie.files() <= above;
    }

    /** Whether networks are still arranged as if it were otherwise. */
    boolean crossed(Tie tie) {
        return tie.hub() == links(tie);
    }
}
