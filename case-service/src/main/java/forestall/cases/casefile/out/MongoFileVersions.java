package forestall.cases.casefile.out;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import forestall.cases.casefile.FileVersions;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Reads nothing of the files but their versions. */
public final class MongoFileVersions implements FileVersions {

    private final MongoCollection<Document> cases;

    public MongoFileVersions(MongoCollection<Document> cases) {
        this.cases = cases;
    }

    @Override
    public List<Long> of(Collection<VictimId> victims) {
        List<Long> versions = new ArrayList<>();
        cases.find(Filters.in(
                        CaseDocument.ID, victims.stream().map(VictimId::value).toList()))
                .projection(Projections.include(CaseDocument.VERSION))
                .sort(Sorts.ascending(CaseDocument.ID))
                .forEach(file -> versions.add(file.get(CaseDocument.VERSION, 0L)));
        return versions;
    }
}
