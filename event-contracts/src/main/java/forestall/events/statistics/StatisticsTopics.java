package forestall.events.statistics;

/** Where the figures stand. All are written by reporting alone. */
public final class StatisticsTopics {

    /** Compacted: {@link DailyKey} to {@link Figures}. */
    public static final String DAILY = "forestall.statistics.daily";

    /** Compacted: {@link MonthlyKey} to {@link Figures}. */
    public static final String MONTHLY = "forestall.statistics.monthly";

    /** Kept for hours: {@link LiveKey} to {@link LiveFigures}. */
    public static final String LIVE = "forestall.statistics.live";

    private StatisticsTopics() {}
}
