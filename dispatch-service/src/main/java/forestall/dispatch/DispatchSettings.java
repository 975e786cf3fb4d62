package forestall.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Where the policy is, and the technical figures; {@code application.properties} holds the defaults.
 *
 * @param policy the file that holds it, such as {@code file:/etc/forestall/policy.yaml}
 */
@ConfigurationProperties("forestall.dispatch")
record DispatchSettings(Resource policy, Alarms alarms) {

    /**
     * The clock.
     *
     * @param pollInterval how often due alarms are looked for, and so how late one can ring
     * @param threads how many alarms ring at once
     */
    record Alarms(Duration pollInterval, int threads) {}
}
