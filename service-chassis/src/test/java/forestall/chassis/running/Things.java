package forestall.chassis.running;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.versioning.IfMatch;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Routes on which everything can go wrong; the same on both web stacks. */
@RestController
public class Things {

    @GetMapping("/v1/things/{id}")
    Map<String, Object> get(@PathVariable UUID id, SignedIn caller) {
        switch (id.toString().charAt(0)) {
            case '1' -> throw Refusal.notFound("no-such-thing", "There is no thing " + id);
            case '2' -> throw Refusal.conflict("thing-taken", "Somebody else has it");
            case '3' -> throw new IllegalStateException("a fault with +8613800000001 in it");
            case '4' ->
                throw Refusal.invalid("impossible-number", "expected 1, found 4")
                        .at("/number");
            default -> {
                return Map.of("name", caller.name(), "station", String.valueOf(caller.station()));
            }
        }
    }

    @PostMapping(path = "/v1/things", consumes = MediaType.APPLICATION_JSON_VALUE)
    NewThing post(@RequestBody NewThing thing) {
        return thing;
    }

    @PutMapping("/v1/things/{id}")
    Map<String, Object> put(@PathVariable UUID id, @RequestHeader("If-Match") IfMatch expected) {
        if (expected.version() != 7) {
            throw Refusal.stale("stale-version", "expected version 7, found " + expected.version());
        }
        return Map.of("version", 8);
    }
}
