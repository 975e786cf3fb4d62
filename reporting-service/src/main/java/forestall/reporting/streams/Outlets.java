package forestall.reporting.streams;

import forestall.events.statistics.StatisticsTopics;

/** Names of the topics to which a count writes what it counted. */
public record Outlets(String daily, String monthly, String live) {

    /** Those that everybody reads. */
    public static final Outlets PUBLISHED =
            new Outlets(StatisticsTopics.DAILY, StatisticsTopics.MONTHLY, StatisticsTopics.LIVE);

    /** Those of a recount that nobody reads but whoever compares; they go when it takes over or is given up. */
    public static Outlets beside(Edition edition) {
        String name = edition.applicationId();
        return new Outlets(name + "-daily", name + "-monthly", name + "-live");
    }
}
