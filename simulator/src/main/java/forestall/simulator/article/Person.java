package forestall.simulator.article;

/**
 * Whom the story is about. Fiction, whoever it is.
 *
 * @param feedAlertId the feed's own id of the alert: the same id is the same alert, however often the story is played
 * @param age in years
 */
public record Person(String feedAlertId, String phone, String name, int age) {

    /** As the article has him, with a number that nobody was given. */
    public static Person chen() {
        return new Person("article-14-november-chen", "+8613800000001", "陈先生", 55);
    }

    /** Somebody else with the same fate, so that the story can be played once more. */
    public static Person like(String feedAlertId, String phone) {
        return new Person(feedAlertId, phone, chen().name(), chen().age());
    }
}
