package forestall.system;

import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Keycloak's own distribution with the realm of the compose file, in the place of the local identity provider. */
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    /** The realm's addresses are those of the compose file; here services are where the stack has put them. */
    Keycloak(Path home, Stack stack, List<Part> withPages) throws IOException {
        port = stack.ports().of(Part.IDENTITY);
        String realm = Files.readString(Path.of("../deploy/keycloak/forestall-realm.json"));
        for (Part part : withPages) {
            String address = stack.address(part);
            realm = realm.replace("http://localhost:" + part.defaultPort(), address)
                    .replace("http://" + part.label() + ":" + part.defaultPort(), address);
        }
        Path imported = Files.createDirectories(home.resolve("data/import")).resolve("forestall-realm.json");
        Files.writeString(imported, realm);
        ProcessBuilder builder = new ProcessBuilder(
                "bash", "bin/kc.sh", "start-dev", "--import-realm", "--http-host=127.0.0.1", "--http-port=" + port);
        builder.directory(home.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_HOSTNAME", "http://localhost:" + port);
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/forestall";
    }

    /** What a service is told, whose client in the realm is named after it. */
    Map<String, String> environment(Part part) {
        return Map.of("FORESTALL_ISSUER", issuer(), "FORESTALL_PAGES_CLIENT", "pages-" + part.label());
    }

    void awaitReady(HttpClient client) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        Awaitility.await("Keycloak")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
