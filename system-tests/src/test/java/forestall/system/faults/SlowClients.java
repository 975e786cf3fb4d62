package forestall.system.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import forestall.local.supervision.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** Senders with a token and good manners who need a second for each byte of what they have to say. */
final class SlowClients implements AutoCloseable {

    private static final Duration A_BYTE = Duration.ofSeconds(1);
    private static final int PROMISED = 4_000;

    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final Meanwhile meanwhile = new Meanwhile();

    private SlowClients(int port, String authorization, int many) {
        for (int number = 0; number < many; number++) {
            meanwhile.begin(over -> {
                while (!over.getAsBoolean()) {
                    send(port, authorization, over);
                }
            });
        }
    }

    static SlowClients of(CityUnderLoad city, int many) throws IOException, InterruptedException {
        return new SlowClients(
                city.stack().ports().of(Part.INTAKE), city.everybody().feed().authorization(), many);
    }

    /** The statuses of those that were answered. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    private void send(int port, String authorization, BooleanSupplier over) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream();
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            socket.setSoTimeout((int) A_BYTE.toMillis());
            out.write(
                    "POST /v1/alerts HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(authorization, PROMISED)
                            .getBytes(US_ASCII));
            while (!over.getAsBoolean()) {
                out.write(' ');
                out.flush();
                if (heard(in)) {
                    return;
                }
            }
        } catch (IOException cutOff) {
            // The next one.
        }
    }

    /** Waits for a second at most. */
    private boolean heard(BufferedReader in) throws IOException {
        try {
            String line = in.readLine();
            if (line != null) {
                answers.add(line.replaceFirst("HTTP/1\\.1 (\\d+).*", "$1"));
            }
            return true;
        } catch (SocketTimeoutException nothingYet) {
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    @Override
    public void close() {
        meanwhile.close();
    }
}
