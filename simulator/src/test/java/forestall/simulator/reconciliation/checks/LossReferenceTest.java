package forestall.simulator.reconciliation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.simulator.ledger.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossReferenceTest {

    private static final Instant NINE = Instant.parse("2017-11-14T01:00:00Z");

    /**
     * Each step is "who what amount" in the order of the world, a minute after the other. The desk's word is of the minute in which it
     * stands; "unheard" is one that nobody answered, "overtaken" one that was sent after the reports that follow it.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            call IGNORED_WARNING 10                                         | no loss
            call DISSUADED 10                                               | no loss
            call ALREADY_TRANSFERRED 10                                     | SUFFERED of 10 fen
            call ALREADY_TRANSFERRED -                                      | no loss
            call IGNORED_WARNING 7; call ALREADY_TRANSFERRED -              | SUFFERED of 7 fen
            call NO_ANSWER 7; call ALREADY_TRANSFERRED -                    | no loss
            call ALREADY_TRANSFERRED 10; visit ALREADY_TRANSFERRED 12       | SUFFERED of 12 fen
            call ALREADY_TRANSFERRED -; visit DISSUADED 12                  | PREVENTED_BEFORE_TRANSFER of 12 fen
            visit DISSUADED 12                                              | PREVENTED_BEFORE_TRANSFER of 12 fen
            visit DISSUADED 0                                               | no loss
            visit DISSUADED 12; visit DISSUADED 15                          | PREVENTED_BEFORE_TRANSFER of 15 fen
            visit DISSUADED 12; visit DISSUADED -                           | PREVENTED_BEFORE_TRANSFER of 12 fen
            visit DISSUADED 12; call ALREADY_TRANSFERRED -                  | SUFFERED of 12 fen
            visit DISSUADED 12; call ALREADY_TRANSFERRED 9; visit DISSUADED 8 | SUFFERED of 9 fen
            visit SELF_AWARE 12                                             | no loss
            desk SUFFERED 20                                                | SUFFERED of 20 fen
            visit DISSUADED 12; desk STOPPED_IN_ACCOUNT 20                  | STOPPED_IN_ACCOUNT of 20 fen
            desk AT_RISK 20; visit DISSUADED 12                             | PREVENTED_BEFORE_TRANSFER of 20 fen
            desk AT_RISK 20; visit ALREADY_TRANSFERRED 12                   | SUFFERED of 20 fen
            desk AT_RISK 20; call DISSUADED 12                              | AT_RISK of 20 fen
            desk BEFORE_TRANSFER 20; call ALREADY_TRANSFERRED 12            | SUFFERED of 20 fen
            desk SUFFERED 20; visit DISSUADED 12                            | SUFFERED of 20 fen
            desk SUFFERED 20; desk SUFFERED 30                              | SUFFERED of 30 fen
            visit DISSUADED 12; desk WITHDRAWN 0                            | WITHDRAWN of 0 fen
            desk WITHDRAWN 0; visit DISSUADED 12                            | PREVENTED_BEFORE_TRANSFER of 12 fen
            desk SUFFERED 20; unheard SUFFERED 30                           | SUFFERED of 20 fen or SUFFERED of 30 fen
            unheard SUFFERED 30                                             | no loss or SUFFERED of 30 fen
            overtaken AT_RISK 20; visit DISSUADED 12                        | AT_RISK of 20 fen or PREVENTED_BEFORE_TRANSFER of 20 fen
            """)
    void a_loss_follows_from_what_was_reported_and_said(String told, String expected) {
        List<Report> reports = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        String[] steps = told.split("; ");
        for (int number = 1; number <= steps.length; number++) {
            String[] step = steps[number - 1].split(" ");
            Instant at = NINE.plusSeconds(60L * number);
            switch (step[0]) {
                case "call", "visit" -> reports.add(report(number, step, at));
                default -> words.add(word(number, step, at));
            }
        }
        assertThat(LossReference.possible(reports, words).stream()
                        .map(Money::toString)
                        .collect(Collectors.joining(" or ")))
                .isEqualTo(expected);
    }

    private static Report report(int number, String[] step, Instant at) {
        boolean visit = step[0].equals("visit");
        return new Report(
                number,
                "id-" + number,
                visit,
                "i-1",
                step[1],
                step[2].equals("-") ? -1 : Long.parseLong(step[2]),
                !step[1].equals("NO_ANSWER"),
                at,
                new UUID(0, number));
    }

    private static Word word(int number, String[] step, Instant at) {
        return new Word(
                step[0].equals("overtaken") ? number + 100 : number,
                "l-1",
                "i-1",
                number,
                new Money(Money.stateOf(step[1]), Long.parseLong(step[2])),
                at,
                step[0].equals("unheard") ? Outcome.UNKNOWN : Outcome.ACCEPTED);
    }
}
