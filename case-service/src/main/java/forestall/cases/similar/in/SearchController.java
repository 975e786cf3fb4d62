package forestall.cases.similar.in;

import forestall.cases.Readers;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.SearchFiles;
import forestall.cases.similar.FindFiles;
import forestall.chassis.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The search in all files. Posted, so that nothing personal stands in an address. */
@RestController
class SearchController {

    private final SearchFiles exact;
    private final FindFiles find;
    private final Belonging belonging;
    private final PhoneNumbers numbers;

    SearchController(SearchFiles exact, FindFiles find, Belonging belonging, PhoneNumbers numbers) {
        this.exact = exact;
        this.find = find;
        this.belonging = belonging;
        this.numbers = numbers;
    }

    @Operation(
            summary = "Files by number, account, handle, name, address or text",
            description =
                    "Number, account and handle are looked up whole, of the persons themselves and of suspects and couriers; for "
                            + "investigators and supervisors also relatives' numbers and accounts with frozen money. "
                            + "Name, address and text are looked for in this instance's index, the best first. "
                            + "While complete is false the index is being made anew and may not hold all files.")
    @PostMapping("/v1/cases/search")
    SearchAnswer search(
            @RequestBody SearchRequest request,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        request.requireOne();
        Reader reader = Readers.of(caller, reason);
        int limit = request.size();
        return request.exact(numbers)
                .map(wanted -> SearchAnswer.of(exact.find(wanted, reader, request.after(), limit), belonging))
                .orElseGet(() -> SearchAnswer.of(
                        find.find(request.words(), reader, request.from(), limit), request.from(), limit));
    }
}
