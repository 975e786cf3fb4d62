package forestall.benchmarks.start;

import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Ground;
import forestall.local.process.Child;
import forestall.local.supervision.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The cache of one service's program. It is made in two steps, so that a service that is trained ends as quickly as ever: the first
 * notes what was loaded, the second makes the cache from it.
 */
final class StartCache {

    private static final String OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final int LONGEST_MINUTES = 5;

    private final Ground ground;
    private final Broker broker;
    private final Part service;

    StartCache(Ground ground, Broker broker, Part service) {
        this.ground = ground;
        this.broker = broker;
        this.service = service;
    }

    /** What a start needs to use it; the virtual machine refuses to start without it, so that no figure tells of a cache that was not used. */
    static Map<String, String> used(Path cache) {
        return Map.of(OPTIONS, "-XX:AOTMode=on -XX:AOTCache=" + cache);
    }

    /** Starts the service until it is ready, and makes the cache of what it needed for that. */
    Path trained() throws Exception {
        Path noted = ground.directory().resolve(service.label() + ".aotconf");
        Path cache = ground.directory().resolve(service.label() + ".aot");
        new ServiceStart(
                        ground.stack(),
                        broker,
                        service,
                        Map.of(OPTIONS, "-XX:AOTMode=record -XX:AOTConfiguration=" + noted))
                .run();
        if (!Files.exists(noted)) {
            throw new IOException("expected that " + service.label() + " notes what it has loaded, found no " + noted);
        }
        Child making = ground.startJar(
                service.label() + "-cache",
                service,
                List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + noted, "-XX:AOTCache=" + cache));
        making.onExit().get(LONGEST_MINUTES, TimeUnit.MINUTES);
        if (making.exitStatus() != 0 || !Files.exists(cache)) {
            throw new IOException("expected a cache of %s, found status %d; the log is %s"
                    .formatted(service.label(), making.exitStatus(), making.log()));
        }
        return cache;
    }
}
