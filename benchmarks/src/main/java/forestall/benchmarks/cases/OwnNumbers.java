package forestall.benchmarks.cases;

import forestall.events.AlertAttached;
import forestall.events.Envelope;
import forestall.events.InterventionOpened;
import forestall.events.facts.Caller;
import forestall.events.facts.PhoneNumber;
import forestall.events.facts.Victim;
import java.util.List;

/** Made histories share one telephone number and one caller; in a city everybody has a number, and a caller's has some victims. */
final class OwnNumbers {

    private static final int VICTIMS_OF_A_CALLER = 20;

    private OwnNumbers() {}

    static Envelope<?> of(Envelope<?> told, long person) {
        return switch (told.event()) {
            case InterventionOpened opened ->
                new Envelope<>(
                        told.id(),
                        new InterventionOpened(
                                opened.victimId(),
                                opened.interventionId(),
                                opened.alertId(),
                                opened.grade(),
                                opened.rule(),
                                opened.policyVersion(),
                                opened.scamType(),
                                victim(opened.victim(), person),
                                caller(person),
                                opened.call(),
                                opened.deadlines(),
                                opened.dimensions()),
                        told.happenedAt(),
                        told.actor(),
                        told.causation());
            case AlertAttached attached ->
                new Envelope<>(
                        told.id(),
                        new AlertAttached(
                                attached.victimId(),
                                attached.interventionId(),
                                attached.alertId(),
                                attached.gradeBefore(),
                                attached.gradeAfter(),
                                attached.rule(),
                                attached.policyVersion(),
                                attached.scamType(),
                                victim(attached.victim(), person),
                                caller(person),
                                attached.call(),
                                attached.dimensions()),
                        told.happenedAt(),
                        told.actor(),
                        told.causation());
            default -> told;
        };
    }

    private static Victim victim(Victim made, long person) {
        return new Victim(
                new PhoneNumber("+86138%08d".formatted(person)),
                made.name(),
                made.age(),
                made.vulnerabilities(),
                made.address());
    }

    private static Caller caller(long person) {
        long gang = person / VICTIMS_OF_A_CALLER;
        return new Caller(
                new PhoneNumber("+86139%08d".formatted(gang)),
                "officer-wang-" + gang,
                List.of("6222%015d".formatted(gang)));
    }
}
