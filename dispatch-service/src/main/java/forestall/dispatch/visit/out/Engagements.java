package forestall.dispatch.visit.out;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.OfficerId;
import forestall.events.ids.VisitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is at which visit. The key of the table is the officer: of two visits that want one at once, the store gives in to one. */
@Component
class Engagements {
    private final JdbcClient jdbc;

    Engagements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These and nobody else are at the visit. Rows are touched in the order of their officers, so that no two visits wait for each other. */
    void keep(VisitId visit, List<OfficerId> officers) {
        Set<String> wanted = officers.stream().map(OfficerId::value).collect(Collectors.toSet());
        Set<String> touched = new TreeSet<>(wanted);
        touched.addAll(jdbc.sql("select officer from officer_engaged where visit_id = ?")
                .param(visit.value())
                .query(String.class)
                .list());
        for (String officer : touched) {
            if (wanted.contains(officer)) {
                engage(officer, visit);
            } else {
                jdbc.sql("delete from officer_engaged where officer = ? and visit_id = ?")
                        .params(officer, visit.value())
                        .update();
            }
        }
    }

    Map<OfficerId, VisitId> among(Collection<OfficerId> officers) {
        return officers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select officer, visit_id from officer_engaged where officer in (:officers)")
                        .param(
                                "officers",
                                officers.stream().map(OfficerId::value).toList())
                        .query((row, at) -> Map.entry(
                                new OfficerId(row.getString("officer")),
                                new VisitId(row.getObject("visit_id", UUID.class))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Waits for whoever is deciding about the officer at this moment, then finds the officer free, here already or elsewhere. */
    private void engage(String officer, VisitId visit) {
        while (!insert(officer, visit)) {
            Optional<UUID> at = jdbc.sql("select visit_id from officer_engaged where officer = ?")
                    .param(officer)
                    .query(UUID.class)
                    .optional();
            if (at.isEmpty()) {
                continue;
            }
            if (!at.get().equals(visit.value())) {
                throw Refusal.conflict(
                        "officer-engaged",
                        "expected an officer who is at no other visit, found %s at visit %s"
                                .formatted(officer, at.get()));
            }
            return;
        }
    }

    private boolean insert(String officer, VisitId visit) {
        return jdbc.sql("insert into officer_engaged (officer, visit_id) values (?, ?) on conflict do nothing")
                        .params(officer, visit.value())
                        .update()
                == 1;
    }
}
