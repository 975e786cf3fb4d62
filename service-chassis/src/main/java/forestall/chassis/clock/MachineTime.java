package forestall.chassis.clock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The clock of the machine, whatever time the squad has: for tokens and sessions, which others issue, for leases that processes hold, for
 * pauses and for what is remembered. Whatever is told to people or decided about them goes by the clock without this name.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface MachineTime {}
