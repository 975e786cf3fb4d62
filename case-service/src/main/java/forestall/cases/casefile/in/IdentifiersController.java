package forestall.cases.casefile.in;

import forestall.cases.Pages;
import forestall.cases.Readers;
import forestall.cases.casefile.IdentifierRegister;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.RebuildIdentifiers;
import forestall.cases.casefile.SearchFiles;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files by what stands in them whole. What is looked up is personal, so it is posted: it stands in no URL and no log of one. */
@RestController
@RequestMapping("/v1/cases")
class IdentifiersController {

    private static final String USUAL_ROUND = "500";
    private static final int LARGEST_ROUND = 1000;

    private final SearchFiles search;
    private final RebuildIdentifiers rebuild;
    private final PhoneNumbers numbers;

    IdentifiersController(SearchFiles search, RebuildIdentifiers rebuild, PhoneNumbers numbers) {
        this.search = search;
        this.rebuild = rebuild;
        this.numbers = numbers;
    }

    @Operation(
            summary = "Files in which a telephone number, a bank account or a handle stands",
            description = "Exactly one of the three. Own numbers and what is known of suspects and couriers; "
                    + "for investigators and supervisors also relatives' numbers and accounts with frozen money.")
    @PostMapping("/lookup")
    CasePageAnswer lookup(
            @RequestBody LookupRequest wanted,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.USUAL) int limit,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return CasePageAnswer.of(search.find(
                wanted.search(numbers), Readers.of(caller, reason), CasePageAnswer.cursor(cursor), Pages.limit(limit)));
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
