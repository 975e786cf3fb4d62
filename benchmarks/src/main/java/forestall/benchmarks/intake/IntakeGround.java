package forestall.benchmarks.intake;

import forestall.benchmarks.ground.Ground;
import forestall.local.supervision.Part;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;

/** A broker, the identity provider, and an intake that takes whatever it can: the rate of a feed is a promise, not a speed. */
final class IntakeGround {

    private static final Map<String, String> WITHOUT_RATES =
            Map.of("FORESTALL_INTAKE_ALERTSPERSECOND", "1000000", "FORESTALL_INTAKE_BURST", "1000000");

    private IntakeGround() {}

    static Ground open(Path home) {
        return Ground.of(
                home,
                EnumSet.of(Part.BROKER, Part.IDENTITY, Part.INTAKE),
                stack -> stack.environment(Part.INTAKE, WITHOUT_RATES));
    }
}
