package forestall.dispatch.intervention.out;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code intervention}; implemented at compile time. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InterventionRows extends CrudRepository<InterventionRow, UUID> {
    @Query("select * from intervention where id = :id for update")
    Optional<InterventionRow> lock(UUID id);

    @Query("""
            select * from intervention where victim_id in (:names) and state <> 'CLOSED'
            order by opened_at, id for update""")
    List<InterventionRow> lockOpenOf(List<String> names);

    List<InterventionRow> findByIdInList(List<UUID> ids);

    List<InterventionRow> findByVictimIdOrderByOpenedAtDesc(String victimId);
}
