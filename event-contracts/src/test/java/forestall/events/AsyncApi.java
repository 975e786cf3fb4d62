package forestall.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code asyncapi.yaml} says: also the register of who reads what. */
record AsyncApi(JsonNode document) {

    static AsyncApi shipped() {
        try (InputStream in = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
            return new AsyncApi(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AsyncApi copy() {
        return new AsyncApi(document.deepCopy());
    }

    ObjectNode at(String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    /** Channels by their name in the document. */
    Stream<Map.Entry<String, JsonNode>> channels() {
        return document.path("channels").properties().stream();
    }

    JsonNode message(String name) {
        return document.path("components").path("messages").path(name);
    }

    /** Everything by which it differs from the code; empty when they say the same. */
    List<String> differences() {
        return new AsyncApiDifferences(this).find();
    }

    /** Services with an operation of that kind on the message, such as {@code dispatch}. */
    List<String> services(String action, String channel, String message) {
        List<String> services = new ArrayList<>();
        document.path("operations").forEach(operation -> {
            if (operation.path("action").asString().equals(action)
                    && references(operation.path("messages"))
                            .contains("#/channels/" + channel + "/messages/" + message)) {
                services.add(operation.path("x-service").asString());
            }
        });
        return services;
    }

    static List<String> references(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path("$ref").asString())
                .toList();
    }

    /** Every reference in the document, to other files and into itself. */
    List<String> references() {
        return document.findValues("$ref").stream().map(JsonNode::asString).toList();
    }
}
