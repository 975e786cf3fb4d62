package forestall.chassis.architecture.violation.impureroot.triage;

import org.springframework.stereotype.Component;

/** A root that knows the framework. */
@Component
public class Impure {}
