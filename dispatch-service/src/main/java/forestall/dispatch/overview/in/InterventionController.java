package forestall.dispatch.overview.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.versioning.IfMatch;
import forestall.dispatch.overview.Overview;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.visit.Desk;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
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
    InterventionList of(@RequestParam String victimId) {
        return new InterventionList(overview.of(victim(victimId)).stream()
                .map(InterventionView::brief)
                .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<InterventionView> one(@PathVariable UUID id, SignedIn caller) {
        Whole whole = overview.of(new InterventionId(id))
                .filter(found -> mayLookAt(found, caller))
                .orElseThrow(() -> Refusal.notFound(
                        "intervention-unknown", "expected an intervention of yours, found none with the id " + id));
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(whole.intervention().version()))
                .body(InterventionView.of(whole));
    }

    /** Officers may look at what their own station has a visit for, or handed on while that visit is open. */
    private static boolean mayLookAt(Whole whole, SignedIn caller) {
        if (caller.is("operator") || caller.is("supervisor")) {
            return true;
        }
        String station = caller.station();
        return station != null
                && whole.visits().stream().anyMatch(new Desk(caller.name(), new StationCode(station))::sees);
    }

    private static VictimId victim(String text) {
        try {
            return new VictimId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("invalid-victim-id", String.valueOf(e.getMessage()));
        }
    }
}
