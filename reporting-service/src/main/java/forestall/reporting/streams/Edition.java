package forestall.reporting.streams;

import java.util.Optional;

/**
 * One count of the whole history. The first is the one that a new installation begins with; each recount that takes over is the next.
 * An edition has stores, topics between its steps and offsets of its own, all named after its application id.
 *
 * @param number 1 or more
 */
public record Edition(int number) {

    public static final Edition FIRST = new Edition(1);

    private static final String NAME = "reporting.statistics";

    public Edition {
        if (number < 1) {
            throw new IllegalArgumentException("expected an edition from 1 on, found " + number);
        }
    }

    /** The edition that runs under this application id; nothing for the id of something else. */
    public static Optional<Edition> ofApplication(String id) {
        if (id.equals(NAME)) {
            return Optional.of(FIRST);
        }
        return id.matches("reporting\\.statistics\\.[1-9][0-9]{0,8}")
                ? Optional.of(new Edition(Integer.parseInt(id.substring(NAME.length() + 1))))
                : Optional.empty();
    }

    /** The edition that this topic belongs to; nothing for a topic of all editions. */
    public static Optional<Edition> ofTopic(String topic) {
        int end = topic.indexOf('-');
        return end < 0 ? Optional.empty() : ofApplication(topic.substring(0, end));
    }

    /** Application id and consumer group of the count. */
    public String applicationId() {
        return this.equals(FIRST) ? NAME : NAME + "." + number;
    }
}
