package forestall.cases.persuasion;

import forestall.events.vocabulary.ScamType;
import java.util.List;

/**
 * How scammers of a type go about it, and what to say against it.
 *
 * @param summary the whole scam in a sentence or two
 * @param signs by which the person can tell it
 * @param never what the real institution would never do
 * @param ask questions that let the person find out without being told
 */
public record ScamScript(
        ScamType type, Wording summary, List<Step> steps, List<Wording> signs, List<Wording> never, List<Wording> ask) {

    public ScamScript {
        steps = List.copyOf(steps);
        signs = List.copyOf(signs);
        never = List.copyOf(never);
        ask = List.copyOf(ask);
    }

    /**
     * One step.
     *
     * @param does what the scammer does
     * @param says what that sounds like
     * @param tell what an officer says against it
     */
    public record Step(Wording does, Wording says, Wording tell) {}
}
