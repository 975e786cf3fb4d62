package forestall.local.identity;

import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.JavaCommand;
import forestall.local.process.Ports;
import forestall.local.process.StopSignal;
import forestall.local.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One identity provider.
 *
 * @param port where it serves, on this machine only
 * @param directory keeps the key that signs tokens
 * @param pages addresses of the services to whose pages people may sign in
 * @param classpath holds Spring's authorization server and this module
 * @param options more options of its virtual machine
 */
public record IdentityProvider(
        int port, Path directory, Path log, List<String> pages, String classpath, List<String> options) {

    private static final int HEAP_MEGABYTES = 128;

    public IdentityProvider {
        pages = List.copyOf(pages);
        options = List.copyOf(options);
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    public Command command() {
        return new Command(
                "identity",
                JavaCommand.mainClass(
                        HEAP_MEGABYTES,
                        options,
                        classpath,
                        IdentityProviderProgram.class.getName(),
                        "--server.port=" + port,
                        "--forestall.issuer=" + issuer(),
                        "--forestall.pages=" + String.join(",", pages),
                        "--forestall.state=" + directory.toAbsolutePath()),
                Map.of(),
                directory,
                log,
                StopSignal.TERM);
    }

    public boolean isReady() {
        return Ports.accepts(port);
    }

    public void awaitReady(Child child) {
        Waiting.until(this::isReady, child, Duration.ofMinutes(3));
    }
}
