package forestall.cases.history.in;

import forestall.cases.Readers;
import forestall.cases.casefile.Reader;
import forestall.cases.history.ImportCase;
import forestall.chassis.json.JsonObjects;
import forestall.chassis.json.JsonObjects.Malformed;
import forestall.chassis.problem.Problem;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.reading.Lines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Closed cases from before the system, by the line. The body is read before its first line is taken, so that "too large" means that
 * nothing of it was taken. Lines are taken in their order and each for itself; a body that broke off is posted again as it is.
 */
@RestController
class ImportController {

    private static final int MOST_LINES = 10_000;

    private final ImportCase importCase;

    ImportController(ImportCase importCase) {
        this.importCase = importCase;
    }

    @Operation(
            summary = "Takes closed cases from before the system",
            description =
                    "Up to 10,000 lines. Good lines are kept, bad ones named with line and field. Posted again a case is the same "
                            + "by source and sourceId; other content under the same is refused. The statistics count nothing of it, "
                            + "unless count=true: then they count its money, on the days on which it was.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = PostedCase.class))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content = @Content(schema = @Schema(implementation = ImportAnswer.class))),
                @ApiResponse(responseCode = "413", description = "Too large; nothing was taken", content = @Content)
            })
    @PostMapping(
            path = "/v1/cases/import",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> importCases(
            @Parameter(hidden = true) @RequestBody(required = false) byte @Nullable [] body,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        Lines lines = Lines.of(body == null ? new byte[0] : body);
        if (lines.count() > MOST_LINES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "too-many-lines",
                            "expected at most %d lines, found %d; none of them was taken"
                                    .formatted(MOST_LINES, lines.count())));
        }
        return ResponseEntity.ok(taken(lines, count, Readers.of(caller, reason)));
    }

    private ImportAnswer taken(Lines lines, boolean count, Reader reader) {
        ImportAnswer.Tally tally = new ImportAnswer.Tally();
        for (Lines.Line line : lines.all()) {
            try {
                switch (importCase.from(JsonObjects.read(line.content()), count, reader)) {
                    case ImportCase.Result.Accepted accepted -> tally.accept();
                    case ImportCase.Result.Unchanged unchanged -> tally.leave();
                    case ImportCase.Result.Rejected(var faults) -> tally.reject(line.number(), faults);
                }
            } catch (Malformed malformed) {
                tally.reject(line.number(), malformed.sentence());
            }
        }
        return tally.answer();
    }
}
