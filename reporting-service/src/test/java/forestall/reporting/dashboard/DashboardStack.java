package forestall.reporting.dashboard;

import static org.awaitility.Awaitility.await;

import forestall.chassis.messaging.EventCodec;
import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.local.TestStacks;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import forestall.reporting.Happenings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The built service with a broker and the local identity provider, each a process of its own, and a November whose figures are known. */
final class DashboardStack implements AutoCloseable {

    private static final Instant NOVEMBER = Instant.parse("2017-11-14T06:00:00Z");
    private static final List<String> DIVISIONS = List.of(
            "310101002",
            "310104017",
            "310105004",
            "310106006",
            "310107005",
            "310109009",
            "310110001",
            "310112001",
            "310113003",
            "310114001",
            "310115004",
            "310116020",
            "310117001",
            "310118001",
            "310120002",
            "310151101");

    final Stack stack;
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventCodec codec = new EventCodec(URI.create("/test"));

    DashboardStack(Path state) throws Exception {
        stack = TestStacks.in(state)
                .recordingStarts()
                .parts(EnumSet.of(Part.BROKER, Part.IDENTITY))
                .start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(Topics.all().stream()
                            .map(topic -> new NewTopic(topic.name(), 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        stack.start(Part.REPORTING);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        november();
    }

    String address() {
        return stack.address(Part.REPORTING);
    }

    /** 60,000,000.00 yuan prevented by visits in November; 149,000,000.00 saved from accounts in the year. */
    private void november() {
        List<Envelope<?>> events = new ArrayList<>();
        long left = 6_000_000_000L;
        for (int index = 0; index < DIVISIONS.size(); index++) {
            long fen = index == DIVISIONS.size() - 1 ? left : Math.min(left, (index % 5 + 1) * 90_000_000L + 7 * index);
            left -= fen;
            events.addAll(prevented(
                    "november-" + index, DIVISIONS.get(index), NOVEMBER.minus(Duration.ofDays(index % 9)), fen));
        }
        for (Duration before : List.of(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(20))) {
            events.add(someone("missed-" + before.toDays(), "310104017", NOVEMBER.minus(before))
                    .missed(DeadlineStage.VISIT, 1_798));
        }
        events.addAll(prevented("october", "310104017", NOVEMBER.minus(Duration.ofDays(20)), 200_000_000L));
        events.addAll(prevented("august", "310115004", NOVEMBER.minus(Duration.ofDays(90)), 500_000_000L));
        events.add(someone("bank", "310105004", NOVEMBER.minus(Duration.ofDays(60)))
                .prevented("bank", 1, LossPreventedKind.STOPPED_IN_ACCOUNT, 14_900_000_000L, PreventedBy.BANK));
        publish(events);
        HttpClient http = HttpClient.newHttpClient();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ask(http, "/v1/statistics/headline?month=2017-11")
                                .contains("\"preventedByVisitFen\":6000000000")
                        && ask(http, "/v1/statistics/headline?month=2017-11")
                                .contains("\"stoppedInAccountYearToDateFen\":14900000000")
                        && ask(http, "/v1/statistics/headline?month=2017-11").contains("\"visits\":" + DIVISIONS.size())
                        && ask(http, "/v1/statistics/monthly?from=2017-10&to=2017-11")
                                .matches("(?s).*\"deadlinesMissed\":1,.*\"deadlinesMissed\":2,.*"));
    }

    /** By bearer token, as scripts do. */
    String ask(HttpClient http, String path) throws Exception {
        String answer = http.send(
                        HttpRequest.newBuilder(URI.create(stack.address(Part.IDENTITY) + "/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id=analyst&client_secret=analyst-secret"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        String token = answer.replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
        return http.send(
                        HttpRequest.newBuilder(URI.create(address() + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** One alert of this minute. */
    void alertNow(String name) {
        Happenings now = someone(name, "310104017", Instant.now().minusSeconds(5));
        publish(List.of(now.flagged(), now.opened()));
    }

    private static List<Envelope<?>> prevented(String name, String division, Instant at, long fen) {
        Happenings person = someone(name, division, at);
        return List.of(
                person.flagged(),
                person.opened(),
                person.notified("1", division),
                person.called("1", CallOutcome.IGNORED_WARNING, fen),
                person.visited(
                        "1",
                        division,
                        VisitOutcome.DISSUADED,
                        List.of(Tactic.SIMILAR_CASES_SHOWN),
                        fen,
                        List.of("officer-" + division + "-1")),
                person.prevented("1", 1, LossPreventedKind.BEFORE_TRANSFER, fen, PreventedBy.VISIT));
    }

    private static Happenings someone(String name, String division, Instant at) {
        return new Happenings(
                name, division, ScamType.POLICE_PROCURATORATE_COURT, Grade.RED, AgeBand.FROM_45_TO_59, at);
    }

    private void publish(List<? extends Envelope<?>> events) {
        events.forEach(event -> producer.send(codec.write(event)));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        stack.close();
    }
}
