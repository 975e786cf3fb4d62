package forestall.local.supervision;

import forestall.local.broker.Broker;
import forestall.local.documents.DocumentStore;
import forestall.local.identity.IdentityProvider;
import forestall.local.postgres.Durability;
import forestall.local.postgres.Postgres;
import forestall.local.process.AheadOfTime;
import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.JavaCommand;
import forestall.local.process.Lifetime;
import forestall.local.process.StopSignal;
import forestall.local.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Knows how each part is started and when it is ready. */
final class Launcher {

    private static final int SERVICE_HEAP_MEGABYTES = 256;
    private static final Duration SERVICE_PATIENCE = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RECORDING_PATIENCE = Duration.ofMinutes(2);

    private final Layout layout;
    private final PortPlan ports;
    private final Manner manner;
    private final Map<Instance, AheadOfTime.Recording> recordings = new ConcurrentHashMap<>();

    Launcher(Layout layout, PortPlan ports, Manner manner) {
        this.layout = layout;
        this.ports = ports;
        this.manner = manner;
    }

    /** Starts it by the given way of running a command, and waits until it is ready. */
    Child launch(Instance instance, Map<String, String> additions, Function<Command, Child> run) {
        return switch (instance.part()) {
            case BROKER -> {
                Broker broker = broker(options(instance, ownProgram(), manner.lifetime()));
                yield started(broker.command(), run, broker::awaitReady);
            }
            case POSTGRES -> started(postgres().command(), run, this::prepareDatabase);
            case DOCUMENTS -> {
                DocumentStore documents = documents(options(instance, ownProgram(), manner.lifetime()));
                yield started(documents.command(), run, documents::awaitReady);
            }
            case IDENTITY -> {
                IdentityProvider identity = identity(options(instance, ownProgram(), Lifetime.SHORT));
                yield started(identity.command(), run, identity::awaitReady);
            }
            case INTAKE, DISPATCH, CASE, REPORTING ->
                started(
                        service(instance, additions),
                        run,
                        child -> Waiting.until(() -> Readiness.of(ports.of(instance)), child, SERVICE_PATIENCE));
        };
    }

    /** To be told when a process has ended; what one worked out for the next ones is kept when it ended in order. */
    void ended(Instance instance, boolean inOrder) {
        Optional.ofNullable(recordings.remove(instance)).ifPresent(recording -> {
            if (inOrder) {
                recording.keep();
            } else {
                recording.forget();
            }
        });
    }

    /** How long an orderly end may take. */
    Duration patience(Instance instance) {
        return recordings.containsKey(instance) ? RECORDING_PATIENCE : PATIENCE;
    }

    private static Child started(Command command, Function<Command, Child> run, Consumer<Child> awaitReady) {
        Child child = run.apply(command);
        awaitReady.accept(child);
        return child;
    }

    private void prepareDatabase(Child child) {
        postgres().awaitReady(child);
        postgres().createDatabaseIfMissing("dispatch");
    }

    private Broker broker(List<String> options) {
        return new Broker(
                ports.of(Part.BROKER),
                layout.directory(Part.BROKER),
                layout.log(Part.BROKER),
                ownProgram().toString(),
                options);
    }

    private Postgres postgres() {
        return new Postgres(
                ports.of(Part.POSTGRES),
                layout.directory(Part.POSTGRES).resolve("software"),
                layout.directory(Part.POSTGRES),
                layout.log(Part.POSTGRES),
                Durability.KEPT);
    }

    private DocumentStore documents(List<String> options) {
        return new DocumentStore(
                ports.of(Part.DOCUMENTS),
                layout.directory(Part.DOCUMENTS),
                layout.log(Part.DOCUMENTS),
                ownProgram().toString(),
                options);
    }

    private IdentityProvider identity(List<String> options) {
        List<String> pages = Stream.of(Part.DISPATCH, Part.CASE, Part.REPORTING)
                .flatMap(service -> ports.addresses(service).stream())
                .toList();
        return new IdentityProvider(
                ports.of(Part.IDENTITY),
                layout.directory(Part.IDENTITY),
                layout.log(Part.IDENTITY),
                pages,
                ownProgram().toString(),
                options);
    }

    private Command service(Instance instance, Map<String, String> additions) {
        Map<String, String> environment = new HashMap<>(Surroundings.of(ports, layout, instance));
        environment.putAll(additions);
        Path program = layout.program(instance.part().module());
        List<String> options = options(instance, program, manner.lifetime());
        options.addAll(manner.serviceOptions());
        return new Command(
                instance.label(),
                JavaCommand.jar(SERVICE_HEAP_MEGABYTES, options, program.toString()),
                environment,
                layout.directory(instance),
                layout.log(instance),
                StopSignal.TERM);
    }

    private List<String> options(Instance instance, Path jar, Lifetime lifetime) {
        AheadOfTime aheadOfTime = AheadOfTime.of(jar, instance.part().label());
        List<String> options = new ArrayList<>(lifetime.options());
        if (records(instance) && !aheadOfTime.isThere()) {
            AheadOfTime.Recording recording = aheadOfTime.recording();
            recordings.put(instance, recording);
            options.addAll(recording.options());
        } else if (!instance.part().isService() || manner.starts() != Starts.BARE) {
            options.addAll(aheadOfTime.options());
        }
        return options;
    }

    /** Until one of them has ended in order: one that is killed writes nothing. */
    private boolean records(Instance instance) {
        return manner.starts() == Starts.RECORDING && instance.part().isService() && instance.number() == 1;
    }

    private Path ownProgram() {
        return layout.program("local-stack");
    }
}
