package forestall.cases.console.in;

import forestall.cases.Victims;
import forestall.events.ids.VictimId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One file. Whatever is shown of it is on record, as it is for programs. */
@Controller
@RequestMapping("/cases/{victimId}")
class FilePage implements ShowsRefusals {

    private final FileView view;

    FilePage(FileView view) {
        this.view = view;
    }

    /** @param seen the view that is fetched again; none for a new one */
    @GetMapping
    String file(
            @PathVariable String victimId,
            @RequestParam(name = "view", required = false) @Nullable UUID seen,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        return view.show(victim, View.again(victim, seen, browsing), browsing);
    }

    /** Names, addresses, numbers, accounts and handles whole; that somebody looked at them is on record by itself. */
    @PostMapping("/numbers")
    String numbers(@PathVariable String victimId, @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        return view.show(victim, View.whole(victim, browsing), browsing);
    }
}
