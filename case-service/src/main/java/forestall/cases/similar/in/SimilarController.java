package forestall.cases.similar.in;

import forestall.cases.Pages;
import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.casefile.ProtectionPolicy;
import forestall.cases.casefile.Reader;
import forestall.cases.similar.FindSimilar;
import forestall.cases.similar.KeepIndex;
import forestall.chassis.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Similar cases over HTTP. */
@RestController
class SimilarController {

    static final String USUAL = "5";

    private final FindSimilar find;
    private final KeepIndex keep;
    private final IndexKeeper keeper;

    SimilarController(FindSimilar find, KeepIndex keep, IndexKeeper keeper) {
        this.find = find;
        this.keep = keep;
        this.keeper = keeper;
    }

    @Operation(
            summary = "Closed cases that resemble a file",
            description = "By scam type, words, impersonated agency, channel and age band, each with the reasons. "
                    + "Texts are without names, numbers and addresses; victimId is for those who investigate only. "
                    + "While complete is false the index is being made anew and may not hold all cases.")
    @GetMapping("/v1/cases/{victimId}/similar")
    SimilarAnswer likeFile(
            @PathVariable String victimId,
            @RequestParam(defaultValue = USUAL) int limit,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        Reader reader = Readers.of(caller, reason);
        return SimilarAnswer.of(
                find.likeFile(Victims.of(victimId), Pages.limit(limit), reader), ProtectionPolicy.investigates(reader));
    }

    @Operation(
            summary = "Closed cases that resemble a text",
            description =
                    "In Chinese or English; cases in the other language are found as well. The scam type is guessed "
                            + "from the text unless it is said.")
    @PostMapping("/v1/similar")
    SimilarAnswer likeText(
            @RequestBody SimilarRequest request,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        Reader reader = Readers.of(caller, reason);
        return SimilarAnswer.of(
                find.like(request.query(), request.size(), reader), ProtectionPolicy.investigates(reader));
    }

    @Operation(
            summary = "Make the index of this instance anew from all files",
            description = "The present one goes on answering, with complete false, until the new one takes its place.")
    @PostMapping("/v1/similar/rebuild")
    ResponseEntity<Void> rebuild(
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason, SignedIn caller) {
        keep.askedBy(Readers.of(caller, reason));
        keeper.renewSoon();
        return ResponseEntity.accepted().build();
    }
}
