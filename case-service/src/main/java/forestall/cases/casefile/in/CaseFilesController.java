package forestall.cases.casefile.in;

import forestall.cases.Pages;
import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.casefile.AddNote;
import forestall.cases.casefile.Entered;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.SearchFiles;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.money.AccountAccess;
import forestall.chassis.security.SignedIn;
import forestall.chassis.versioning.IfMatch;
import forestall.events.ids.VictimId;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.UUID;
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

    private final SearchFiles search;
    private final OpenFile open;
    private final AddNote addNote;
    private final PhoneNumbers numbers;

    CaseFilesController(SearchFiles search, OpenFile open, AddNote addNote, PhoneNumbers numbers) {
        this.search = search;
        this.open = open;
        this.addNote = addNote;
        this.numbers = numbers;
    }

    @GetMapping
    CasePageAnswer find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.USUAL) int limit,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        VictimId after = CasePageAnswer.cursor(cursor);
        return CasePageAnswer.of(
                search.find(SearchWords.read(q, numbers), Readers.of(caller, reason), after, Pages.limit(limit)));
    }

    @GetMapping("/{victimId}")
    ResponseEntity<CaseFileAnswer> read(
            @PathVariable String victimId,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        OpenFile.Shown shown = open.show(Victims.of(victimId), Readers.of(caller, reason));
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(shown.file().version()))
                .body(CaseFileAnswer.of(shown, AccountAccess.of(caller.roles())));
    }

    @PostMapping("/{victimId}/notes")
    ResponseEntity<TimelineEntry> note(
            @PathVariable String victimId,
            @RequestBody NoteRequest note,
            @Parameter(description = "names this note: sent again within a day it is the same, answered with 200")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    UUID key,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        Entered<TimelineEntry> line =
                addNote.write(Victims.of(victimId), note.required(), key, Readers.of(caller, reason));
        return (line.fresh() ? ResponseEntity.created(URI.create("/v1/cases/" + victimId)) : ResponseEntity.ok())
                .body(line.item());
    }
}
