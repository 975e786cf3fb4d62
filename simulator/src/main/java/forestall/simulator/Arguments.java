package forestall.simulator;

import forestall.simulator.article.Person;

/** What the command line may say: {@code --feed-alert-id=…} and {@code --phone=…} tell the story of somebody else. */
final class Arguments {

    private static final String FEED_ALERT_ID = "--feed-alert-id=";
    private static final String PHONE = "--phone=";

    private Arguments() {}

    static Person person(String[] arguments) {
        Person person = Person.chen();
        for (String argument : arguments) {
            if (argument.startsWith(FEED_ALERT_ID)) {
                person = Person.like(argument.substring(FEED_ALERT_ID.length()), person.phone());
            } else if (argument.startsWith(PHONE)) {
                person = Person.like(person.feedAlertId(), argument.substring(PHONE.length()));
            } else {
                throw new IllegalArgumentException(
                        "expected --feed-alert-id=<text> or --phone=<number>, found '%s'".formatted(argument));
            }
        }
        return person;
    }
}
