package forestall.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Predicate;

/**
 * What one instance of dispatch has done since it was started, as it tells itself.
 *
 * @param partitions of the alerts' topic that are its own now
 * @param alerts that it applied
 * @param claims of calls that it granted
 * @param reports of calls and visits that it took
 * @param published events that it took from the outbox
 */
record Work(long partitions, long alerts, long claims, long reports, long published) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Work of(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/prometheus"))
                .GET()
                .build();
        List<String> lines =
                CLIENT.send(request, BodyHandlers.ofString()).body().lines().toList();
        return new Work(
                sum(
                        lines,
                        line -> line.startsWith("kafka_consumer_coordinator_assigned_partitions{")
                                && line.contains("dispatch.triage")),
                sum(lines, line -> line.startsWith("forestall_events_applied_total{group=\"dispatch.triage\"")),
                sum(lines, line -> isAccepted(line) && line.contains("/claim\"")),
                sum(lines, line -> isAccepted(line) && line.contains("/outcome\"")),
                sum(lines, line -> line.startsWith("forestall_outbox_relayed_total")));
    }

    private static boolean isAccepted(String line) {
        return line.startsWith("http_server_requests_seconds_count{") && line.contains("status=\"200\"");
    }

    private static long sum(List<String> lines, Predicate<String> wanted) {
        return lines.stream()
                .filter(wanted)
                .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                .sum();
    }
}
