package forestall.cases.merge.in;

import forestall.cases.Fields;
import forestall.cases.Readers;
import forestall.cases.Told;
import forestall.cases.Victims;
import forestall.cases.merge.MergeFiles;
import forestall.chassis.security.SignedIn;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Two files are one person's, or are not after all. The file in the path continues. */
@RestController
@RequestMapping("/v1/cases/{victimId}")
class MergeController {

    private final MergeFiles files;

    MergeController(MergeFiles files) {
        this.files = files;
    }

    /**
     * Which file, and why.
     *
     * @param from the id of the file that ends, or that had ended
     */
    record Request(@Nullable String from, @Nullable String reason) {
        VictimId file() {
            try {
                return new VictimId(String.valueOf(from));
            } catch (IllegalArgumentException e) {
                throw Fields.invalid("/from", "the id of a file", "something else");
            }
        }

        FreeText why() {
            return Told.reason(reason);
        }
    }

    @Operation(
            summary = "Merges a file into this one, which shows both from then on",
            description =
                    "The same merge again gets the same answer. lossesToCompare names losses of the same amount and day in both files: "
                            + "if they are one transfer, withdraw one of them. 409 merge-with-itself, already-merged, merged-into-another, "
                            + "merge-in-a-circle, merge-contradicted.")
    @PostMapping("/merge")
    MergeAnswer merge(
            @PathVariable String victimId,
            @RequestBody Request request,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return MergeAnswer.of(
                files.merge(request.file(), Victims.of(victimId), request.why(), Readers.of(caller, reason)));
    }

    @Operation(summary = "Undoes a merge: each file is as it stands by itself", description = "409 not-merged.")
    @PostMapping("/part")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(
            @PathVariable String victimId,
            @RequestBody Request request,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        files.part(request.file(), Victims.of(victimId), request.why(), Readers.of(caller, reason));
    }
}
