package forestall.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;

class AsyncApiTest {

    private static final AsyncApi API = AsyncApi.shipped();

    @Test
    void the_document_says_what_the_code_says() {
        assertThat(API.document().path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(API.differences()).isEmpty();
    }

    @Test
    void the_headers_are_those_of_the_envelope() {
        assertThat(API.at("/components/messageTraits/CloudEvent/headers/properties").properties().stream()
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_time",
                        "ce_subject",
                        "ce_correlationid",
                        "ce_causationid",
                        "ce_actor",
                        "content-type",
                        "traceparent");
        String form = API.at("/components/messageTraits/CloudEvent/headers/properties/ce_type")
                .path("pattern")
                .asString();
        assertThat(EventType.all()).allSatisfy(type -> assertThat(type.name()).matches(form));
    }

    @Test
    void statistics_messages_name_key_and_value_schemas() {
        for (String message : List.of("DailyStatistics", "MonthlyStatistics", "LiveStatistics")) {
            assertThat(API.message(message).at("/bindings/kafka/key/$ref").asString())
                    .endsWith("Key.v1.json");
            assertThat(API.message(message).at("/payload/schema/$ref").asString())
                    .endsWith("Figures.v1.json");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_document_that_differs_is_found(String difference, Consumer<AsyncApi> change) {
        AsyncApi changed = API.copy();
        change.accept(changed);

        assertThat(changed.differences()).anySatisfy(found -> assertThat(found).contains(difference));
    }

    static Stream<Arguments> a_document_that_differs_is_found() {
        return Stream.of(
                difference("topics: code says", api -> api.at("/channels").remove("cases")),
                difference(
                        "topics: code says",
                        api -> api.at("/channels").putObject("extra").put("address", "forestall.extra")),
                difference(
                        "partitions of forestall.alerts",
                        api -> api.at("/channels/alerts/bindings/kafka").put("partitions", 6)),
                difference(
                        "events of forestall.cases",
                        api -> api.at("/channels/cases/messages").remove("CaseOpened")),
                difference(
                        "name of HandedOver",
                        api -> api.at("/components/messages/HandedOver").put("name", "forestall.HandedOver.v2")),
                difference(
                        "expected what ./forestall/events/schemas/Gone.v1.json",
                        api -> api.at("/components/messages/HandedOver/payload/schema")
                                .put("$ref", "./forestall/events/schemas/Gone.v1.json")),
                difference(
                        "messages that stand on a channel",
                        api -> api.at("/components/messages").putObject("Orphan")),
                difference(
                        "CaseOpened: expected a reader or a written x-nobody-listens",
                        api -> api.at("/components/messages/CaseOpened").remove("x-nobody-listens")),
                difference(
                        "CallFlagged: expected a reader or a written x-nobody-listens",
                        api -> api.at("/components/messages/CallFlagged")
                                .put("x-nobody-listens", "although triage does")),
                difference(
                        "VictimLocated: expected one writer",
                        api -> ((ArrayNode) api.document().at("/operations/dispatchWritesInterventions/messages"))
                                .removeIf(message ->
                                        message.path("$ref").asString().endsWith("VictimLocated"))));
    }

    private static Arguments difference(String sentence, Consumer<AsyncApi> change) {
        return arguments(sentence, change);
    }
}
