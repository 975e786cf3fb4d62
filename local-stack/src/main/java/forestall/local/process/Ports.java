package forestall.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {

    /** Below the ports that systems give to outgoing connections, or a client could connect to itself while nobody listens. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;

    private Ports() {}

    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StartFailure("expected a free port between " + LOWEST + " and " + HIGHEST + ", found none");
    }

    public static boolean isFree(int port) {
        return !accepts(port) && canListen(new InetSocketAddress(port));
    }

    /** Somebody listens there. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int)
                    Duration.ofSeconds(1).toMillis());
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
