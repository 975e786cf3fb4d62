package forestall.dispatch.deadline.in;

import forestall.dispatch.deadline.Alarm;
import forestall.dispatch.deadline.RingAlarm;
import org.springframework.stereotype.Component;

/** The scheduler says that it is time. */
@Component
public class AlarmRang {
    private final RingAlarm ring;

    AlarmRang(RingAlarm ring) {
        this.ring = ring;
    }

    /** With the written form of an alarm. */
    public void on(String written) {
        ring.ring(Alarm.read(written));
    }
}
