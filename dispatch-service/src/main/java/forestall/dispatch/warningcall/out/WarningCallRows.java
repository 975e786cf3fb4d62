package forestall.dispatch.warningcall.out;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code warning_call}; implemented at compile time. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WarningCallRows extends CrudRepository<WarningCallRow, UUID> {
    List<WarningCallRow> findByIdInList(List<UUID> ids);

    List<WarningCallRow> findByInterventionIdOrderByAttempt(UUID interventionId);
}
