package forestall.dispatch.overview.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.versioning.IfMatch;
import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.overview.Onlooker;
import forestall.dispatch.overview.Overview;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.visit.Desk;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Interventions to look at. */
@RestController
@RequestMapping("/v1/interventions")
class InterventionController {
    private final Overview overview;

    InterventionController(Overview overview) {
        this.overview = overview;
    }

    record InterventionList(List<InterventionView> items) {}

    @GetMapping
    InterventionList of(@RequestParam String victimId, SignedIn caller) {
        Disclosure told = Disclosure.when(caller.is("supervisor"));
        return new InterventionList(overview.of(victim(victimId)).stream()
                .map(found -> InterventionView.brief(found, told))
                .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<InterventionView> one(@PathVariable UUID id, SignedIn caller) {
        boolean decides = caller.is("supervisor");
        Desk desk = Desk.of(caller.name(), decides || caller.is("operator"), caller.station());
        Whole whole = overview.seenFrom(desk, new InterventionId(id));
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(whole.intervention().version()))
                .body(InterventionView.of(whole, new Onlooker(desk, decides).ofWords(whole)));
    }

    private static VictimId victim(String text) {
        try {
            return new VictimId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("invalid-victim-id", String.valueOf(e.getMessage()));
        }
    }
}
