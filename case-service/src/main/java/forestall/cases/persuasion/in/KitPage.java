package forestall.cases.persuasion.in;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Where links from the pages of other services lead: whoever is not signed in here signs in first, then sees the kit. */
@Hidden
@RestController
class KitPage {

    @GetMapping("/cases/{victimId}/persuasion-kit")
    ResponseEntity<Void> open(@PathVariable String victimId, @RequestParam(required = false) @Nullable String lang) {
        URI kit = UriComponentsBuilder.fromPath("/v1/cases")
                .pathSegment(victimId, "persuasion-kit")
                .queryParam("format", "html")
                .queryParamIfPresent("lang", Optional.ofNullable(lang))
                .build()
                .encode()
                .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(kit).build();
    }
}
