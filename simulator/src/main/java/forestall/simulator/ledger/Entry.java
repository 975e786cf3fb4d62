package forestall.simulator.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that was sent, and its answer.
 *
 * @param number within the ledger, rising in the order of sending
 * @param at when it was sent, by the sender's clock
 * @param by who sent it: a feed's or a person's name
 * @param subject what it was done to: the feedAlertId of an alert; the id of the call, the visit, the intervention, the loss or the victim of
 *     anything else. Whoever sends something again sends it with the same subject
 * @param facts what was sent, as far as it is to be found again; keys are in {@link Facts}
 * @param outcome {@link Outcome#UNKNOWN} also when there is no line that tells it
 * @param status of the HTTP answer; 0 when there was none
 * @param answer what was told, such as an id that was not known before; keys are in {@link Facts}
 */
public record Entry(
        long number,
        Instant at,
        Deed deed,
        String by,
        String subject,
        Map<String, String> facts,
        Outcome outcome,
        int status,
        Map<String, String> answer) {

    public Entry {
        facts = Map.copyOf(facts);
        answer = Map.copyOf(answer);
    }
}
