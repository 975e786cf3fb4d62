package forestall.dispatch.visit.out;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

/** The table {@code visit}; implemented at compile time. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface VisitRows extends CrudRepository<VisitRow, UUID> {
    List<VisitRow> findByIdInList(List<UUID> ids);

    List<VisitRow> findByInterventionIdOrderByAttempt(UUID interventionId);
}
