package forestall.cases.money.in;

import forestall.cases.Pages;
import forestall.cases.money.FindFreezes;
import forestall.cases.money.FreezePage;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Freezes that end, over HTTP. */
@RestController
@RequestMapping("/v1/freezes")
class FreezeController {

    /** Keys of marks have years of four digits. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final FindFreezes find;

    FreezeController(FindFreezes find) {
        this.find = find;
    }

    @Operation(
            summary = "Money that banks hold, the freeze that ends first at the top",
            description = "Also freezes that have ended while the money was neither returned nor lost. "
                    + "A page may hold fewer than the limit and still have a next.")
    @GetMapping
    FreezePage ending(
            @Parameter(description = "ends before this time; left out, within the time of a reminder from now")
                    @RequestParam(required = false)
                    @Nullable
                    Instant before,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.USUAL) int limit,
            @RequestHeader(name = Clerks.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        String after = cursor == null ? null : FindFreezes.cursor(cursor);
        if (before != null && (before.isBefore(Instant.EPOCH) || before.isAfter(LATEST))) {
            throw Refusal.invalid(
                    "before-at-impossible-time",
                    "expected before from %s to %s, found %s".formatted(Instant.EPOCH, LATEST, before));
        }
        return find.ending(before, after, Pages.limit(limit), Clerks.of(caller, reason));
    }
}
