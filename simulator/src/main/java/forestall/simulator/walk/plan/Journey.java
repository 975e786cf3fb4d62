package forestall.simulator.walk.plan;

import forestall.events.vocabulary.Shortfall;
import java.util.List;

/** What happens to one person, from the first alert to where the walk leaves them. */
public record Journey(String name, Age age, Dwelling dwelling, List<Beat> beats) {

    public Journey {
        beats = List.copyOf(beats);
    }

    /** How many alerts it takes. */
    public int alerts() {
        return of(Beat.Flag.class).stream().mapToInt(Beat.Flag::times).sum();
    }

    public <B extends Beat> List<B> of(Class<B> kind) {
        return beats.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether an operator takes the call before anything else happens, and nobody disputes it. */
    public boolean beginsWithACall() {
        return beats.size() > 1
                && beats.getFirst() instanceof Beat.Flag(var suspicion, int times, boolean again)
                && times == 1
                && !again
                && beats.get(1) instanceof Beat.Claim(int rivals)
                && rivals == 0;
    }

    /** Whether officers are still on their way when it ends. */
    public boolean leavesOfficersEngaged() {
        return beats.getLast() instanceof Beat.Assign || sendsTheOnlyOfficer();
    }

    /** Whether afterwards nobody of the station is free: it can happen to one person only. */
    public boolean sendsTheOnlyOfficer() {
        return beats.getLast() instanceof Beat.AssignTheOnlyOne;
    }

    public boolean has(Mistake mistake) {
        return of(Beat.Err.class).stream().anyMatch(slip -> slip.mistake() == mistake);
    }

    public boolean has(Shortfall shortfall) {
        return of(Beat.Lack.class).stream().anyMatch(lack -> lack.shortfall() == shortfall);
    }
}
