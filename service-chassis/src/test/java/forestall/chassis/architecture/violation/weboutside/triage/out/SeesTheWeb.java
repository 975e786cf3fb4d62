package forestall.chassis.architecture.violation.weboutside.triage.out;

import org.springframework.http.HttpStatus;

/** Out knows the web. */
public record SeesTheWeb(HttpStatus status) {}
