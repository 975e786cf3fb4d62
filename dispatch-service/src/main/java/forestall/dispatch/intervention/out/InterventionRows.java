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
            order by case when victim_id = :preferred then 0 else 1 end, opened_at limit 1 for update""")
    Optional<InterventionRow> lockOpenOf(List<String> names, String preferred);

    List<InterventionRow> findByIdInList(List<UUID> ids);

    List<InterventionRow> findByVictimIdOrderByOpenedAtDesc(String victimId);
}
