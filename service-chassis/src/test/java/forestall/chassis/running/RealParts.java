package forestall.chassis.running;

import forestall.local.TestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A test of the small service, with a real broker and a real PostgreSQL; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=tester",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:forestall/chassis/db/V0_1__outbox_and_inbox.sql,classpath:ledger.sql",
            "forestall.messaging.first-pause=50ms",
            "forestall.publishing.max-block=1s",
            "forestall.publishing.delivery-timeout=2s",
            "forestall.publishing.request-timeout=1s",
            "forestall.http.largest-body=100KB",
            "forestall.sign-in.client-id=pages",
            "forestall.sign-in.client-secret=a secret for tests",
            "spring.messages.basename=forestall/pages/messages",
            "spring.kafka.properties.[reconnect.backoff.max.ms]=500"
        })
@ContextConfiguration(initializers = RealParts.Places.class)
public @interface RealParts {

    /** Where the parts are in this test run. */
    final class Places implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final TestInfrastructure.Database DATABASE = TestInfrastructure.postgres("chassis");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "forestall.sign-in.issuer=" + IdentityProvider.SHARED.issuer(),
                            "spring.kafka.bootstrap-servers=" + TestInfrastructure.kafka(),
                            "spring.datasource.url=" + DATABASE.url(),
                            "spring.datasource.username=" + DATABASE.user(),
                            "spring.datasource.password=" + DATABASE.password())
                    .applyTo(context);
        }
    }
}
