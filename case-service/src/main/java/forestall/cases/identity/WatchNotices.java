package forestall.cases.identity;

/** Says whether there is another notice, whichever instance told it. It tells nothing of what it says, so it is not on record. */
public final class WatchNotices {

    private final Notices notices;

    public WatchNotices(Notices notices) {
        this.notices = notices;
    }

    /** Another one as soon as there is another latest notice; empty while there is none. */
    public String mark() {
        return notices.list(null, 1).stream()
                .map(latest -> latest.id().toString())
                .findFirst()
                .orElse("");
    }
}
