package forestall.cases.console.in;

import forestall.cases.Victims;
import forestall.cases.casefile.Belonging;
import forestall.cases.money.AccountAccess;
import forestall.cases.money.CorrectLoss;
import forestall.cases.money.EnterLoss;
import forestall.cases.money.Loss;
import forestall.cases.money.LossState;
import forestall.cases.money.LossTransition;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One loss: entered, corrected, withdrawn. Whoever saw an older revision is shown the newer one, with what they typed. */
@Controller
@RequestMapping("/cases/{victimId}/money")
class LossPage implements ShowsRefusals {

    private final MoneyView view;
    private final EnterLoss enter;
    private final CorrectLoss correct;
    private final Belonging belonging;
    private final Clock clock;

    LossPage(MoneyView view, EnterLoss enter, CorrectLoss correct, Belonging belonging, Clock clock) {
        this.view = view;
        this.enter = enter;
        this.correct = correct;
        this.belonging = belonging;
        this.clock = clock;
    }

    @GetMapping("/new")
    String fresh(@PathVariable String victimId, @ModelAttribute(binding = false) Browsing browsing) {
        return blank(Victims.of(victimId), LossForm.empty(clock.instant()), null, browsing);
    }

    @PostMapping("/new")
    String enter(
            @PathVariable String victimId,
            @ModelAttribute LossForm form,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        try {
            belonging.requireContinuing(victim);
            return browsing.once(
                    () -> enter.enter(victim, form.entered(), browsing.clerk()), money(victim), "loss", victim);
        } catch (Refusal refused) {
            return blank(victim, form, refused, browsing);
        }
    }

    @GetMapping("/{lossId}")
    String known(
            @PathVariable String victimId,
            @PathVariable String lossId,
            @ModelAttribute(binding = false) Browsing browsing) {
        return filled(Victims.of(victimId), MoneyView.lossId(lossId), null, null, browsing);
    }

    @PostMapping("/{lossId}")
    String correct(
            @PathVariable String victimId,
            @PathVariable String lossId,
            @ModelAttribute LossForm form,
            @RequestParam long seen,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        LossId id = MoneyView.lossId(lossId);
        try {
            belonging.requireContinuing(victim);
            Loss known =
                    view.desk(victim, "/money", View.usual(browsing), browsing).loss(id);
            return browsing.once(
                    () -> correct.correct(victim, id, seen, (int) seen + 1, form.entry(known), browsing.clerk()),
                    money(victim),
                    "correct",
                    id);
        } catch (Refusal refused) {
            return filled(victim, id, form, refused, browsing);
        }
    }

    @PostMapping("/{lossId}/withdraw")
    String withdraw(
            @PathVariable String victimId,
            @PathVariable String lossId,
            @RequestParam long seen,
            @RequestParam String why,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        LossId id = MoneyView.lossId(lossId);
        try {
            belonging.requireContinuing(victim);
            Loss known =
                    view.desk(victim, "/money", View.usual(browsing), browsing).loss(id);
            return browsing.once(
                    () -> correct.correct(
                            victim,
                            id,
                            seen,
                            (int) seen + 1,
                            LossForm.withdrawn(known, why, clock.instant()),
                            browsing.clerk()),
                    money(victim),
                    "withdraw",
                    id);
        } catch (Refusal refused) {
            browsing.show("sent", new Sent("withdraw", Map.of("why", why)));
            return filled(victim, id, null, refused, browsing);
        }
    }

    private String blank(VictimId victim, LossForm form, @Nullable Refusal refused, Browsing browsing) {
        MoneyView.Desk desk = view.desk(victim, "/money", View.usual(browsing), browsing);
        browsing.show("episodes", desk.file().episodes().reversed());
        return form(form, Arrays.asList(LossState.values()), refused, browsing);
    }

    private String filled(
            VictimId victim, LossId id, @Nullable LossForm typed, @Nullable Refusal refused, Browsing browsing) {
        MoneyView.Desk desk = view.desk(victim, "/money", View.usual(browsing), browsing);
        Loss known = desk.loss(id);
        browsing.show(
                "card", desk.card(known, AccountAccess.MASKED, browsing.caller().name()));
        List<LossState> reachable = Arrays.stream(LossTransition.values())
                .filter(step -> step.from().contains(known.state()))
                .map(step -> step.to(known.state()))
                .distinct()
                .sorted()
                .toList();
        return form(typed == null ? LossForm.of(known) : seenNow(typed, refused, known), reachable, refused, browsing);
    }

    /** Whoever is told of a newer revision has seen it; what is refused for anything else stays about the one that it was typed for. */
    private static LossForm seenNow(LossForm typed, @Nullable Refusal refused, Loss known) {
        return refused != null && refused.reason() == Refusal.Reason.STALE ? typed.about(known) : typed;
    }

    private static String form(LossForm form, List<LossState> states, @Nullable Refusal refused, Browsing browsing) {
        browsing.show("form", form);
        browsing.show(
                "states",
                states.stream().filter(state -> state != LossState.WITHDRAWN).toList());
        browsing.show("evidences", LossEvidence.values());
        browsing.show("preventers", PreventedBy.values());
        if (refused != null) {
            browsing.refused(refused);
        }
        return "cases/console/loss";
    }

    private static String money(VictimId victim) {
        return "/cases/" + victim + "/money";
    }
}
