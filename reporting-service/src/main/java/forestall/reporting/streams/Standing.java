package forestall.reporting.streams;

/**
 * Which edition counts for the published topics, and whether it may write to them now.
 *
 * @param paused while a recount takes over: what is published can be read and does not change
 */
public record Standing(Edition edition, boolean paused) {

    /** Topic of one partition, compacted: the latest value of each of the two keys. */
    public static final String TOPIC = "reporting.editions";

    /** Key whose value is the number of the edition that counts; absent for the first. */
    public static final String IN_FORCE = "in-force";

    /** Key that is there while a recount takes over, and taken away afterwards. */
    public static final String PAUSE = "pause";

    public boolean allows(Edition running) {
        return !paused && edition.equals(running);
    }
}
