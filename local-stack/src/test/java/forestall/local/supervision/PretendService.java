package forestall.local.supervision;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program that is ready at once and does nothing, where a service is to be started that is not built yet. */
public final class PretendService {

    private PretendService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("FORESTALL_DISPATCH_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("listens at " + port + ", greeting: " + System.getProperty("greeting"));
    }

    /** A checkout in which it stands as the program of dispatch. */
    static Path checkout(Path directory) {
        if (Files.isDirectory(directory.resolve(Part.DISPATCH.module()))) {
            return directory;
        }
        Path program = new Layout(directory, directory).program(Part.DISPATCH.module());
        Path stack = new Layout(directory, directory).program("local-stack");
        String name = PretendService.class.getName().replace('.', '/') + ".class";
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PretendService.class.getName());
        try {
            Files.createDirectories(program.getParent());
            Files.createDirectories(stack.getParent());
            Files.createFile(stack);
            try (var jar = new JarOutputStream(Files.newOutputStream(program), manifest);
                    var code = PretendService.class.getClassLoader().getResourceAsStream(name)) {
                jar.putNextEntry(new JarEntry(name));
                code.transferTo(jar);
                jar.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return directory;
    }
}
