package forestall.local.supervision;

import forestall.local.broker.Broker;
import forestall.local.documents.DocumentStore;
import forestall.local.identity.IdentityProvider;
import forestall.local.postgres.Durability;
import forestall.local.postgres.Postgres;
import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.JavaCommand;
import forestall.local.process.StopSignal;
import forestall.local.process.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Knows how each part is started and when it is ready. */
final class Launcher {

    private static final int SERVICE_HEAP_MEGABYTES = 256;
    private static final Duration SERVICE_PATIENCE = Duration.ofMinutes(3);

    private final Layout layout;
    private final PortPlan ports;
    private final List<String> serviceOptions;

    /** With options for the virtual machine of each service. */
    Launcher(Layout layout, PortPlan ports, List<String> serviceOptions) {
        this.layout = layout;
        this.ports = ports;
        this.serviceOptions = List.copyOf(serviceOptions);
    }

    /** Starts it by the given way of running a command, and waits until it is ready. */
    Child launch(Instance instance, Map<String, String> additions, Function<Command, Child> run) {
        return switch (instance.part()) {
            case BROKER -> started(broker().command(), run, broker()::awaitReady);
            case POSTGRES -> started(postgres().command(), run, this::prepareDatabase);
            case DOCUMENTS -> started(documents().command(), run, documents()::awaitReady);
            case IDENTITY -> started(identity().command(), run, identity()::awaitReady);
            case INTAKE, DISPATCH, CASE, REPORTING ->
                started(
                        service(instance, additions),
                        run,
                        child -> Waiting.until(() -> Readiness.of(ports.of(instance)), child, SERVICE_PATIENCE));
        };
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

    private Broker broker() {
        return new Broker(ports.of(Part.BROKER), layout.directory(Part.BROKER), layout.log(Part.BROKER), ownProgram());
    }

    private Postgres postgres() {
        return new Postgres(
                ports.of(Part.POSTGRES),
                layout.directory(Part.POSTGRES).resolve("software"),
                layout.directory(Part.POSTGRES),
                layout.log(Part.POSTGRES),
                Durability.KEPT);
    }

    private DocumentStore documents() {
        return new DocumentStore(
                ports.of(Part.DOCUMENTS), layout.directory(Part.DOCUMENTS), layout.log(Part.DOCUMENTS), ownProgram());
    }

    private IdentityProvider identity() {
        List<String> pages = Stream.of(Part.DISPATCH, Part.CASE, Part.REPORTING)
                .flatMap(service -> ports.addresses(service).stream())
                .toList();
        return new IdentityProvider(
                ports.of(Part.IDENTITY),
                layout.directory(Part.IDENTITY),
                layout.log(Part.IDENTITY),
                pages,
                ownProgram());
    }

    private Command service(Instance instance, Map<String, String> additions) {
        Map<String, String> environment = new HashMap<>(Surroundings.of(ports, layout, instance));
        environment.putAll(additions);
        return new Command(
                instance.label(),
                JavaCommand.jar(
                        SERVICE_HEAP_MEGABYTES,
                        serviceOptions,
                        layout.program(instance.part().module()).toString()),
                environment,
                layout.directory(instance),
                layout.log(instance),
                StopSignal.TERM);
    }

    private String ownProgram() {
        return layout.program("local-stack").toString();
    }
}
