package forestall.dispatch.warningcall.out;

import forestall.events.vocabulary.Grade;

/** A grade's place in the queue, as its rows and indexes have it. */
final class Urgency {
    static final int HIGHEST = 1;
    static final int LOWEST = 3;

    private Urgency() {}

    static int of(Grade grade) {
        return switch (grade) {
            case RED -> HIGHEST;
            case ORANGE -> 2;
            case YELLOW -> LOWEST;
        };
    }

    static Grade grade(int urgency) {
        return switch (urgency) {
            case HIGHEST -> Grade.RED;
            case 2 -> Grade.ORANGE;
            case LOWEST -> Grade.YELLOW;
            default -> throw new IllegalArgumentException("expected a grade's place from 1 to 3, found " + urgency);
        };
    }
}
