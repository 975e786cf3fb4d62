package forestall.cases.casefile.in;

import forestall.cases.Readers;
import forestall.cases.casefile.IdentifierRegister;
import forestall.cases.casefile.RebuildIdentifiers;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register by which files are found by what stands in them whole. */
@RestController
@RequestMapping("/v1/cases")
class IdentifiersController {

    private static final String USUAL_ROUND = "500";
    private static final int LARGEST_ROUND = 1000;

    private final RebuildIdentifiers rebuild;

    IdentifiersController(RebuildIdentifiers rebuild) {
        this.rebuild = rebuild;
    }

    @Operation(
            summary = "Enters files in the register of identifiers anew, some at a time",
            description = "Until the answer has no next. It may be done at any time and changes nothing that is right.")
    @PostMapping("/identifiers/rebuild")
    IdentifierRegister.Round rebuild(
            @Parameter(description = "next of the round before") @RequestParam(required = false) @Nullable
                    String cursor,
            @RequestParam(defaultValue = USUAL_ROUND) int limit,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        if (limit < 1 || limit > LARGEST_ROUND) {
            throw Refusal.invalid(
                    "page-limit", "expected a limit of 1 to %d, found %d".formatted(LARGEST_ROUND, limit));
        }
        VictimId after = CasePageAnswer.cursor(cursor);
        return rebuild.round(after, limit, Readers.of(caller, reason));
    }
}
