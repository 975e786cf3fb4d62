package forestall.cases.console.in;

import forestall.cases.Victims;
import forestall.cases.casefile.Belonging;
import forestall.cases.money.ConfirmLoss;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.LossId;
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

/** All losses of a file, and the second person's word on them. */
@Controller
@RequestMapping("/cases/{victimId}/money")
class MoneyPage implements ShowsRefusals {

    private final MoneyView view;
    private final ConfirmLoss confirm;
    private final Belonging belonging;

    MoneyPage(MoneyView view, ConfirmLoss confirm, Belonging belonging) {
        this.view = view;
        this.confirm = confirm;
        this.belonging = belonging;
    }

    /** @param seen the view that is fetched again; none for a new one */
    @GetMapping
    String money(
            @PathVariable String victimId,
            @RequestParam(name = "view", required = false) @Nullable UUID seen,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        return view.all(victim, View.again(victim, seen, browsing), browsing);
    }

    /** Accounts whole, and whose they are; that somebody looked at them is on record by itself. */
    @PostMapping("/accounts")
    String accounts(@PathVariable String victimId, @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        return view.all(victim, View.whole(victim, browsing), browsing);
    }

    @PostMapping("/{lossId}/confirm")
    String confirm(
            @PathVariable String victimId,
            @PathVariable String lossId,
            @RequestParam long seen,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        LossId loss = MoneyView.lossId(lossId);
        try {
            belonging.requireContinuing(victim);
            return browsing.once(
                    () -> confirm.confirm(victim, loss, seen, browsing.clerk()),
                    "/cases/" + victim + "/money",
                    "confirm",
                    loss);
        } catch (Refusal refused) {
            String page = view.all(victim, View.usual(browsing), browsing);
            browsing.refused(refused);
            return page;
        }
    }
}
