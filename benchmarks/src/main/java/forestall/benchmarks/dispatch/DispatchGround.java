package forestall.benchmarks.dispatch;

import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.ground.Waiting;
import forestall.local.supervision.Part;
import forestall.local.supervision.StackBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A broker, PostgreSQL, the identity provider, an intake without a limit to its rates, and dispatch. */
public final class DispatchGround {

    static final String ALERTS = "forestall.alerts";
    static final String INTERVENTIONS = "forestall.interventions";
    static final String TRIAGE = "dispatch.triage";

    /** With it, what is announced stays in the outbox. */
    static final Map<String, String> WITHOUT_RELAY = Map.of("FORESTALL_OUTBOX_RELAY_ENABLED", "false");

    /** Then it goes out. */
    static final Map<String, String> WITH_RELAY = Map.of("FORESTALL_OUTBOX_RELAY_ENABLED", "true");

    /** An intake that takes whatever it can. */
    public static final Map<String, String> WITHOUT_RATES =
            Map.of("FORESTALL_INTAKE_ALERTSPERSECOND", "1000000", "FORESTALL_INTAKE_BURST", "1000000");

    private DispatchGround() {}

    /** Starts them. */
    public static Ground open(Path home, UnaryOperator<StackBuilder> settings) {
        return Ground.of(
                home,
                EnumSet.of(Part.BROKER, Part.POSTGRES, Part.IDENTITY, Part.INTAKE, Part.DISPATCH),
                stack -> settings.apply(stack.environment(Part.INTAKE, WITHOUT_RATES)));
    }

    /** Forgets all interventions, when dispatch has nothing left to do: no deadline of theirs disturbs the next round. */
    public static void forget(Ground ground) throws Exception {
        awaitAnnounced(ground);
        WrittenRows.clear(Database.of(ground.stack(), Database.OWN));
    }

    /** Returns when nothing waits in the outbox. */
    static void awaitAnnounced(Ground ground) throws Exception {
        Database own = Database.of(ground.stack(), Database.OWN);
        Waiting.until(
                "an empty outbox",
                Duration.ofMinutes(2),
                Duration.ofMillis(50),
                () -> own.number("select count(*) from (select 1 from forestall_outbox limit 1) one") == 0);
    }

    /** Makes another database just like dispatch's own, while dispatch does not run. */
    static Database copy(Ground ground, String name) throws Exception {
        Database.of(ground.stack(), "postgres")
                .execute("create database \"%s\" template \"%s\"".formatted(name, Database.OWN));
        return Database.of(ground.stack(), name);
    }
}
