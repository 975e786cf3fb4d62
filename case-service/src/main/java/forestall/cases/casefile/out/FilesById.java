package forestall.cases.casefile.out;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CasePage;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads files of which the ids are known by nothing but these, which the local stand-in has an index for as well. */
final class FilesById {

    private final MongoCollection<Document> documents;

    FilesById(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /**
     * Some of the files, without their timelines.
     *
     * @param ids in their order
     * @param wanted what is true of a file that belongs on the page
     */
    CasePage page(List<String> ids, Predicate<CaseFile> wanted, @Nullable VictimId after, int limit) {
        List<String> further = after == null
                ? ids
                : ids.stream().filter(id -> id.compareTo(after.value()) > 0).toList();
        List<CaseFile> found = new ArrayList<>();
        for (int from = 0; from < further.size() && found.size() <= limit; from += limit + 1) {
            documents
                    .find(in(CaseDocument.ID, further.subList(from, Math.min(further.size(), from + limit + 1))))
                    .projection(exclude(CaseDocument.TIMELINE, CaseDocument.OUTBOX))
                    .sort(ascending(CaseDocument.ID))
                    .into(new ArrayList<>())
                    .stream()
                    .filter(CaseDocument::isFile)
                    .map(CaseDocument::file)
                    .filter(wanted)
                    .forEach(found::add);
        }
        return CasePage.of(found, limit);
    }
}
