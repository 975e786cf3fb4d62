package forestall.dispatch.directory.in;

import forestall.chassis.problem.Problem;
import forestall.chassis.problem.Problem.FieldError;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.DirectoryFaults;
import forestall.dispatch.directory.DirectoryHistory;
import forestall.dispatch.directory.DirectoryHistory.Change;
import forestall.dispatch.directory.ExportDirectory;
import forestall.dispatch.directory.ImportDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory as a whole over HTTP, in and out as CSV, and what became of it. */
@RestController
@RequestMapping("/v1/directory")
class DirectoryController {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int SHOWN = 100;

    private final ImportDirectory imports;
    private final ExportDirectory export;
    private final DirectoryHistory history;

    DirectoryController(ImportDirectory imports, ExportDirectory export, DirectoryHistory history) {
        this.imports = imports;
        this.export = export;
        this.history = history;
    }

    record HistoryPage(List<Change> items, @Nullable Long next) {}

    @PutMapping(consumes = "text/csv")
    ImportDirectory.Imported replace(@RequestBody byte[] csv, SignedIn caller) {
        return imports.from(Utf8.text(csv), caller.name());
    }

    @GetMapping(produces = CSV)
    String export() {
        return export.asCsv();
    }

    /** Imports, openings and duties, the latest first. */
    @GetMapping("/history")
    HistoryPage history(
            @RequestParam(required = false) @Nullable Long cursor, @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, 200);
        List<Change> items = history.latest(cursor, size);
        return new HistoryPage(
                items, items.size() < size ? null : items.getLast().id());
    }

    @GetMapping(path = "/history/{revision}", produces = CSV)
    String revision(@PathVariable long revision) {
        return history.csv(revision)
                .orElseThrow(() -> Refusal.notFound(
                        "revision-unknown",
                        "expected a revision from 1 to %d, found %d".formatted(history.lastRevision(), revision)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> faults(DirectoryFaults faults) {
        List<FieldError> errors = faults.faults().stream()
                .limit(SHOWN)
                .map(fault -> new FieldError(
                        "/" + fault.line() + (fault.column().isEmpty() ? "" : "/" + fault.column()),
                        fault.expected(),
                        fault.found(),
                        "line %d: expected %s, found %s".formatted(fault.line(), fault.expected(), fault.found())))
                .toList();
        String all = String.valueOf(faults.getMessage());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "directory-faults",
                        errors.size() < faults.faults().size()
                                ? all + " (the first %d are shown)".formatted(SHOWN)
                                : all,
                        errors));
    }
}
