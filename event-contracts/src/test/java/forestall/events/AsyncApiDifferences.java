package forestall.events;

import static java.util.stream.Collectors.toSet;

import forestall.events.statistics.StatisticsTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds {@code asyncapi.yaml} against the topics, events and files of this module. */
final class AsyncApiDifferences {

    private static final String DEAD_LETTERS = "{topic}.{group}.dlt";

    private final AsyncApi api;
    private final List<String> found = new ArrayList<>();

    AsyncApiDifferences(AsyncApi api) {
        this.api = api;
    }

    List<String> find() {
        topics();
        events();
        operations();
        groups();
        references();
        return found;
    }

    private void topics() {
        Set<String> inCode = Stream.of(
                        Topics.all().stream().map(Topic::name),
                        Stream.of(StatisticsTopics.DAILY, StatisticsTopics.MONTHLY, StatisticsTopics.LIVE),
                        Stream.of(DEAD_LETTERS))
                .flatMap(Function.identity())
                .collect(toSet());
        Set<String> inDocument = api.channels()
                .map(channel -> channel.getValue().path("address").asString())
                .collect(toSet());
        same("topics", inCode, inDocument);
        same(
                "topics with dead letters",
                // What was read well and could not be added up goes where the sums would have gone.
                Stream.concat(Topics.all().stream().map(Topic::name), Stream.of(StatisticsTopics.DAILY))
                        .collect(toSet()),
                texts(api.document().at("/channels/deadLetters/parameters/topic/enum")));
        Topics.all().forEach(this::topic);
    }

    private void topic(Topic<? extends Event> topic) {
        String dlt = topic.deadLetters("GROUP");
        String documented = DEAD_LETTERS.replace("{topic}", topic.name()).replace("{group}", "GROUP");
        same("dead letters", Set.of(dlt), Set.of(documented));
        api.channels()
                .filter(channel -> channel.getValue().path("address").asString().equals(topic.name()))
                .forEach(channel -> {
                    same(
                            "partitions of " + topic.name(),
                            Set.of(topic.partitions()),
                            Set.of(channel.getValue()
                                    .at("/bindings/kafka/partitions")
                                    .asInt()));
                    same(
                            "events of " + topic.name(),
                            EventType.all().stream()
                                    .filter(type -> topic.family().isAssignableFrom(type.record()))
                                    .map(type -> type.record().getSimpleName())
                                    .collect(toSet()),
                            channel.getValue().path("messages").properties().stream()
                                    .map(Map.Entry::getKey)
                                    .collect(toSet()));
                });
    }

    private void events() {
        for (EventType type : EventType.all()) {
            String name = type.record().getSimpleName();
            JsonNode message = api.message(name);
            String file = "./forestall/events/%s/" + name + ".v1.json";
            same(
                    "name of " + name,
                    Set.of(type.name()),
                    Set.of(message.path("name").asString("")));
            same(
                    "schema of " + name,
                    Set.of(file.formatted("schemas")),
                    Set.of(message.at("/payload/schema/$ref").asString("")));
            same(
                    "sample of " + name,
                    Set.of(file.formatted("samples")),
                    Set.of(message.path("x-sample").asString("")));
            same(
                    "headers of " + name,
                    Set.of("#/components/messageTraits/CloudEvent"),
                    Set.copyOf(AsyncApi.references(message.path("traits"))));
        }
        Set<String> onChannels = api.channels()
                .flatMap(
                        channel -> AsyncApi.references(toList(channel.getValue().path("messages"))).stream())
                .collect(toSet());
        same(
                "messages that stand on a channel",
                api.document().at("/components/messages").properties().stream()
                        .map(message -> "#/components/messages/" + message.getKey())
                        .collect(toSet()),
                onChannels);
    }

    /** One writer for every message; a reader, outsiders who read, or the words that nobody listens. */
    private void operations() {
        api.channels()
                .forEach(channel -> channel.getValue()
                        .path("messages")
                        .properties()
                        .forEach(entry -> {
                            String message = entry.getKey();
                            List<String> writers = api.services("send", channel.getKey(), message);
                            if (channel.getKey().equals("deadLetters")) {
                                return;
                            }
                            if (writers.size() != 1) {
                                found.add("%s: expected one writer, found %s".formatted(message, writers));
                            }
                            boolean read = !api.services("receive", channel.getKey(), message)
                                    .isEmpty();
                            boolean outside = api.message(message).has("x-read-by");
                            boolean nobody = !api.message(message)
                                    .path("x-nobody-listens")
                                    .asString("")
                                    .isBlank();
                            if (Stream.of(read, outside, nobody)
                                            .filter(is -> is)
                                            .count()
                                    != 1) {
                                found.add("%s: expected a reader or a written x-nobody-listens, found %s"
                                        .formatted(message, read || outside ? "both" : "neither"));
                            }
                        }));
    }

    private void groups() {
        api.document().path("operations").properties().forEach(operation -> {
            boolean reads = operation.getValue().path("action").asString("").equals("receive");
            String group = operation.getValue().path("x-consumer-group").asString("");
            String service = operation.getValue().path("x-service").asString("");
            if (reads && !group.startsWith(service + ".")) {
                found.add("%s: expected an x-consumer-group of %s, found '%s'"
                        .formatted(operation.getKey(), service, group));
            }
        });
    }

    private void references() {
        for (String reference : api.references()) {
            boolean there = reference.startsWith("#")
                    ? !api.document().at(reference.substring(1)).isMissingNode()
                    : AsyncApi.class.getResource(reference.substring(1)) != null;
            if (!there) {
                found.add("expected what " + reference + " refers to, found nothing");
            }
        }
    }

    private void same(String what, Set<?> inCode, Set<?> inDocument) {
        if (!Objects.equals(inCode, inDocument)) {
            found.add("%s: code says %s, asyncapi.yaml says %s".formatted(what, inCode, inDocument));
        }
    }

    private static Set<String> texts(JsonNode array) {
        return toList(array).valueStream().map(JsonNode::asString).collect(toSet());
    }

    private static JsonNode toList(JsonNode node) {
        var list = Json.MAPPER.createArrayNode();
        node.forEach(list::add);
        return list;
    }
}
