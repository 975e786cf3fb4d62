package forestall.dispatch.policy.in;

import forestall.dispatch.policy.Faults;
import forestall.dispatch.policy.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** YAML as a tree that knows where each of its parts is written. One document, without aliases. */
final class YamlTree {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;
    private final Faults faults;

    private YamlTree(YAMLParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** Absent when the text is no YAML, which then is the only fault. */
    static @Nullable Node of(String text, String file, Faults faults) {
        Place whole = new Place(file, 1, 1, "");
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            YamlTree tree = new YamlTree((YAMLParser) parser, faults);
            if (parser.nextToken() == null) {
                faults.add(whole, "a policy", "an empty file");
                return null;
            }
            Node root = tree.node(whole);
            if (parser.nextToken() != null) {
                faults.add(tree.here(whole), "one document", "another one after it");
            }
            return root;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            faults.add(
                    at == null
                            ? whole
                            : new Place(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), ""),
                    "YAML",
                    e.getOriginalMessage().lines().findFirst().orElse("something else"));
            return null;
        }
    }

    private Node node(Place place) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> listing(place);
            default -> scalar(here(place));
        };
    }

    private Node mapping(Place place) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            TokenStreamLocation at = parser.currentTokenLocation();
            Place there = place.key(key, at.getLineNr(), at.getColumnNr());
            parser.nextToken();
            Node.Entry first = entries.putIfAbsent(key, new Node.Entry(there, node(there)));
            if (first != null) {
                faults.add(
                        there,
                        "each key once",
                        "%s in line %d too".formatted(key, first.place().line()));
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node listing(Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            TokenStreamLocation at = parser.currentTokenLocation();
            items.add(node(place.item(items.size(), at.getLineNr(), at.getColumnNr())));
        }
        return new Node.Listing(place, items);
    }

    private Node scalar(Place place) {
        if (parser.isCurrentAlias()) {
            faults.add(place, "the value itself", "the alias *" + parser.getString());
        }
        return new Node.Scalar(place, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private Place here(Place place) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(place.file(), at.getLineNr(), at.getColumnNr(), place.path());
    }
}
