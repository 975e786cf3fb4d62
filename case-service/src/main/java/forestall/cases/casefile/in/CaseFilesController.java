package forestall.cases.casefile.in;

import forestall.cases.casefile.AddNote;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.SearchFiles;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.money.AccountAccess;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Case files over HTTP. */
@RestController
@RequestMapping("/v1/cases")
class CaseFilesController {

    private static final int LARGEST_PAGE = 100;

    private final SearchFiles search;
    private final OpenFile open;
    private final AddNote addNote;

    CaseFilesController(SearchFiles search, OpenFile open, AddNote addNote) {
        this.search = search;
        this.open = open;
        this.addNote = addNote;
    }

    @GetMapping
    CasePageAnswer find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Refusal.invalid("page-limit", "expected a limit of 1 to %d, found %d".formatted(LARGEST_PAGE, limit));
        }
        VictimId after = cursor == null ? null : cursor(cursor);
        return CasePageAnswer.of(search.find(SearchWords.read(q), Readers.of(caller, reason), after, limit));
    }

    @GetMapping("/{victimId}")
    ResponseEntity<CaseFileAnswer> read(
            @PathVariable String victimId,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        CaseFile file = open.show(victim(victimId), Readers.of(caller, reason));
        return ResponseEntity.ok()
                .eTag("\"" + file.version() + "\"")
                .body(CaseFileAnswer.of(file, AccountAccess.of(caller.roles())));
    }

    @PostMapping("/{victimId}/notes")
    ResponseEntity<TimelineEntry> note(
            @PathVariable String victimId,
            @RequestBody NoteRequest note,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        TimelineEntry line = addNote.write(victim(victimId), note.required(), Readers.of(caller, reason));
        return ResponseEntity.created(URI.create("/v1/cases/" + victimId)).body(line);
    }

    /** What cannot be the id of a file is the id of none. */
    private static VictimId victim(String text) {
        try {
            return new VictimId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("case-not-found", String.valueOf(e.getMessage()));
        }
    }

    private static VictimId cursor(String text) {
        try {
            return new VictimId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("page-cursor", "expected the cursor of the page before, found something else");
        }
    }
}
