package forestall.dispatch;

import forestall.chassis.messaging.EventCodec;
import forestall.events.Topics;
import forestall.local.TestInfrastructure;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs, once for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Running.Surroundings.class)
abstract class Running {
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {
        @Bean
        TestClock testClock() {
            return TestClock.SHARED;
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return TestIdentity.decoder();
        }
    }

    private static Probe probe;
    private static Feed feed;

    @LocalServerPort
    private int port;

    @Autowired
    private EventCodec codec;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws Exception {
        String broker = TestInfrastructure.kafka();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.ALERTS.name(), 3, (short) 1),
                            new NewTopic(Topics.CASES.name(), 3, (short) 1)))
                    .all()
                    .get();
        }
        TestInfrastructure.Database database = TestInfrastructure.postgres("dispatch");
        properties.add("spring.kafka.bootstrap-servers", () -> broker);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::user);
        properties.add("spring.datasource.password", database::password);
        properties.add("forestall.dispatch.alarms.poll-interval", () -> "200ms");
        properties.add("forestall.live.heartbeat", () -> "1s");
        TestProvider.describe(properties);
    }

    @BeforeEach
    void connect() {
        if (probe == null) {
            probe = new Probe(TestInfrastructure.kafka(), codec);
            feed = new Feed(TestInfrastructure.kafka(), codec);
        }
    }

    Probe probe() {
        return probe;
    }

    Feed feed() {
        return feed;
    }

    public int port() {
        return port;
    }

    Clock clock() {
        return clock;
    }

    Caller as(String name, String role) {
        return new Caller(port, TestIdentity.token(name, role, null));
    }

    Caller operator() {
        return as("operator", "operator");
    }

    Caller supervisor() {
        return as("supervisor", "supervisor");
    }

    Caller station(String code) {
        return new Caller(port, TestIdentity.token("station-" + code, "station", code));
    }

    Caller nobody() {
        return new Caller(port, null);
    }
}
