package forestall.chassis.architecture.violation.storeoutside.triage.in;

import javax.sql.DataSource;

/** In knows the store. */
public record SeesTheStore(DataSource store) {}
