package forestall.cases.console.in;

import forestall.cases.console.LookUp;
import forestall.chassis.usecase.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people look files up. Posted, so that nothing personal stands in an address. */
@Controller
class SearchPage {

    private final LookUp lookUp;
    private final Frame frame;

    SearchPage(LookUp lookUp, Frame frame) {
        this.lookUp = lookUp;
        this.frame = frame;
    }

    @GetMapping("/")
    String page(@ModelAttribute(binding = false) Browsing browsing) {
        return show(LookUp.Kind.ANYTHING, "", browsing);
    }

    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "ANYTHING") LookUp.Kind kind,
            @RequestParam(name = "words") String typed,
            @ModelAttribute(binding = false) Browsing browsing) {
        try {
            browsing.show("found", lookUp.of(kind, typed, browsing.reader()));
        } catch (Refusal refused) {
            browsing.refused(refused);
        }
        return show(kind, typed, browsing);
    }

    private String show(LookUp.Kind kind, String typed, Browsing browsing) {
        frame.begun("/", browsing);
        browsing.show("kinds", LookUp.Kind.values());
        browsing.show("kind", kind);
        browsing.show("typed", typed);
        return "cases/console/search";
    }
}
