package forestall.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.Reports;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFilePolicy;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.HeldRole;
import forestall.chassis.usecase.Refusal;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.RoleAssigned;
import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RolePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z");
    private static final LocalDate TODAY_IN_SHANGHAI = LocalDate.parse("2026-11-21");
    private static final PhoneNumber OWN = new PhoneNumber(Reports.PHONE);
    private static final VictimId ONE = new VictimId("a-file-of-another-1");
    private static final VictimId TWO = new VictimId("a-file-of-another-2");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-17");
    private static final FreeText EVIDENCE = new FreeText("seen at the counter");

    private final Reports reports = Reports.aboutSomebody();
    private final List<RoleAssigned> announced = new ArrayList<>();
    private Sightings sightings = Sightings.NONE;
    private CaseFile file = CaseFile.unknown(reports.victim);

    @BeforeEach
    void aVictim() {
        take(CaseFilePolicy.decide(file, reports.opened(), NOW, Reports.CONFIRMATION));
        announced.clear();
    }

    @Test
    void a_victim_whose_number_another_file_shows_as_a_couriers_is_a_courier_from_that_day_on() {
        see(CaseRole.COURIER, MONDAY, ONE);

        assertThat(file.roles()).singleElement().satisfies(role -> {
            assertThat(role.role()).isEqualTo(CaseRole.COURIER);
            assertThat(role.from()).isEqualTo(MONDAY);
            assertThat(role.seenIn()).isEqualTo(ONE);
            assertThat(role.by()).isEqualTo("policy");
            assertThat(role.knownAt()).isEqualTo(NOW);
        });
        assertThat(announced).singleElement().satisfies(event -> {
            assertThat(event.victimId()).isEqualTo(reports.victim);
            assertThat(event.from()).isEqualTo(MONDAY);
            assertThat(event.dimensions().stationCode()).isEqualTo(Reports.CAOHEJING);
            assertThat(event.evidence().value()).contains(ONE.value()).doesNotContain("138");
        });
        assertThat(file.victimSince()).contains(LocalDate.parse("2026-11-14"));
    }

    @Test
    void the_same_sighting_or_a_later_one_says_nothing_new() {
        see(CaseRole.SUSPECT, MONDAY, ONE);
        see(CaseRole.SUSPECT, MONDAY, ONE);
        see(CaseRole.SUSPECT, TUESDAY, TWO);

        assertThat(announced).hasSize(1);
        assertThat(file.roles()).extracting(HeldRole::seenIn).containsExactly(ONE);
    }

    @Test
    void an_earlier_day_that_becomes_known_later_takes_the_place_of_the_first() {
        see(CaseRole.SUSPECT, TUESDAY, TWO);
        see(CaseRole.SUSPECT, MONDAY, ONE);

        assertThat(announced).extracting(RoleAssigned::from).containsExactly(TUESDAY, MONDAY);
        assertThat(file.roles()).extracting(HeldRole::from).containsExactly(MONDAY);
    }

    @RepeatedTest(20)
    void in_whatever_order_sightings_become_known_the_roles_are_the_same() {
        List<Sighting> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(new Sighting(
                    i % 2 == 0 ? CaseRole.SUSPECT : CaseRole.COURIER,
                    MONDAY.plusDays(i % 3),
                    i == 3 ? reports.victim : new VictimId("a-file-of-another-" + i)));
        }
        all.forEach(this::see);
        List<HeldRole> inOrder = file.roles();
        long seed = new Random().nextLong();
        Collections.shuffle(all, new Random(seed));

        sightings = Sightings.NONE;
        file = file.holding(List.of());
        all.forEach(this::see);

        assertThat(file.roles()).as("seed %d", seed).hasSameElementsAs(inOrder).hasSize(2);
    }

    @Test
    void the_own_number_in_the_own_file_makes_nobody_a_suspect_and_hides_no_other_file() {
        see(CaseRole.SUSPECT, MONDAY, reports.victim);
        assertThat(file.roles()).isEmpty();

        see(CaseRole.SUSPECT, TUESDAY, ONE);
        assertThat(file.roles()).extracting(HeldRole::seenIn).containsExactly(ONE);
    }

    @Test
    void a_number_that_is_not_the_persons_says_nothing_about_the_person() {
        PhoneNumber anothers = new PhoneNumber("+8613800000077");
        Sightings seen = Sightings.NONE.with(new Sighting(CaseRole.COURIER, MONDAY, ONE));

        assertThat(RolePolicy.seen(file, anothers, seen, NOW)).isEqualTo(new CaseDecision.Unchanged());
        assertThat(RolePolicy.seen(CaseFile.unknown(reports.victim), OWN, seen, NOW))
                .isEqualTo(new CaseDecision.Unchanged());
    }

    @Test
    void people_assign_roles_beside_those_that_were_found() {
        see(CaseRole.COURIER, MONDAY, ONE);
        take(RolePolicy.assigned(file, CaseRole.COURIER, TUESDAY, EVIDENCE, hand()));
        take(RolePolicy.assigned(file, CaseRole.VICTIM, MONDAY, EVIDENCE, hand()));

        assertThat(file.roles()).hasSize(3);
        assertThat(announced).hasSize(3);
        assertThat(RolePolicy.assigned(file, CaseRole.COURIER, TUESDAY, new FreeText("again"), hand()))
                .isEqualTo(new CaseDecision.Unchanged());
    }

    @Test
    void a_role_begins_today_in_shanghai_at_the_latest() {
        take(RolePolicy.assigned(file, CaseRole.COURIER, TODAY_IN_SHANGHAI, EVIDENCE, hand()));

        assertThatThrownBy(() ->
                        RolePolicy.assigned(file, CaseRole.COURIER, TODAY_IN_SHANGHAI.plusDays(1), EVIDENCE, hand()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.field())
                                .extracting(Refusal.Field::pointer)
                                .isEqualTo("/from"));
    }

    @Test
    void a_role_begins_no_earlier_than_a_loss_can() {
        LocalDate earliest = LocalDate.parse("2000-01-01");
        take(RolePolicy.assigned(file, CaseRole.COURIER, earliest, EVIDENCE, hand()));

        assertThatThrownBy(() -> RolePolicy.assigned(file, CaseRole.COURIER, earliest.minusDays(1), EVIDENCE, hand()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.field())
                                .extracting(Refusal.Field::pointer)
                                .isEqualTo("/from"))
                .hasMessage("expected a day from 2000-01-01 to 2026-11-21, found 1999-12-31");
    }

    private void see(CaseRole role, LocalDate from, VictimId in) {
        see(new Sighting(role, from, in));
    }

    private void see(Sighting sighting) {
        sightings = sightings.with(sighting);
        while (RolePolicy.seen(file, OWN, sightings, NOW) instanceof CaseDecision.Changed changed) {
            take(changed);
        }
    }

    private void take(CaseDecision decision) {
        CaseDecision.Changed changed = (CaseDecision.Changed) decision;
        file = changed.file();
        for (Envelope<? extends CaseEvent> envelope : changed.announced()) {
            if (envelope.event() instanceof RoleAssigned assigned) {
                announced.add(assigned);
            }
        }
    }

    private static Hand hand() {
        return new Hand(UUID.randomUUID(), NOW, "investigator");
    }
}
