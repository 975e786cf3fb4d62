package forestall.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

    static final Iterable<EventType> types = EventType.all();

    @ParameterizedTest
    @FieldSource("types")
    void an_event_is_found_by_its_name_on_the_wire(EventType type) {
        assertThat(type.name()).isEqualTo("forestall." + type.record().getSimpleName() + ".v1");
        assertThat(EventType.named(type.name())).contains(type);
        assertThat(EventType.of(type.record())).isEqualTo(type);
    }

    @ParameterizedTest
    @FieldSource("types")
    void an_event_stands_in_the_topic_of_its_family_under_the_key_of_its_person(EventType type) {
        Event event = Json.read(Edition.CURRENT.sample(type.record().getSimpleName()), type.record());

        assertThat(event).isInstanceOf(Topics.of(event).family());
        assertThat(event.key()).isEqualTo(event.victimId().value());
        assertThat(new Envelope<>(UUID.randomUUID(), event, Instant.EPOCH, "policy", null).type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @FieldSource("types")
    void an_event_of_an_intervention_is_correlated_by_it(EventType type) {
        Event event = Json.read(Edition.CURRENT.sample(type.record().getSimpleName()), type.record());
        var intervention = Edition.CURRENT.sample(type.record().getSimpleName()).path("interventionId");

        assertThat(event.correlation())
                .isEqualTo(intervention.isMissingNode() ? null : UUID.fromString(intervention.asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forestall.CallFlagged.v2", "forestall.callflagged.v1", "CallFlagged", ""})
    void an_unknown_type_or_version_is_none(String name) {
        assertThat(EventType.named(name)).isEmpty();
    }

    @Test
    void a_family_is_no_event() {
        assertThatThrownBy(() -> EventType.of(AlertEvent.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the record of an event");
    }

    @Test
    void dead_letters_carry_the_topic_and_the_group() {
        assertThat(Topics.ALERTS.deadLetters("dispatch.triage")).isEqualTo("forestall.alerts.dispatch.triage.dlt");
    }
}
