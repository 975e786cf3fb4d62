package forestall.chassis.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What is wrong with a JSON text, in words that hold no value of a free field: only codes, which are not personal, are repeated.
 *
 * @param pointer where, as a JSON pointer; empty for the whole text
 * @param code stable, in kebab case
 */
public record JsonFault(
        String pointer,
        String code,
        @Nullable String expected,
        @Nullable String found,
        String detail) {

    private static final int LONGEST_CODE = 40;

    public static JsonFault of(JacksonException fault) {
        String pointer = pointer(fault.getPath());
        return switch (fault) {
            case InvalidFormatException format when format.getTargetType().isEnum() -> unknownCode(pointer, format);
            case InvalidFormatException format ->
                found(pointer, "wrong-type", describe(format.getTargetType()), "something else");
            case InvalidNullException absent -> missing(pointer);
            case ValueInstantiationException refused -> refused(pointer, refused);
            case MismatchedInputException mismatch when isMissing(mismatch) -> missing(pointer);
            case MismatchedInputException mismatch ->
                found(pointer, "wrong-type", describe(mismatch.getTargetType()), describe(mismatch.getCurrentToken()));
            default -> malformed(fault);
        };
    }

    private static JsonFault unknownCode(String pointer, InvalidFormatException format) {
        String codes = Arrays.stream(format.getTargetType().getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", ", "one of ", ""));
        String text = String.valueOf(format.getValue());
        String found = text.matches("[A-Za-z0-9_-]{1," + LONGEST_CODE + "}")
                        && !text.chars().allMatch(Character::isDigit)
                ? text
                : "a text of " + text.length() + " characters";
        return found(pointer, "unknown-code", codes, found);
    }

    private static boolean isMissing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static JsonFault missing(String pointer) {
        return found(pointer, "missing-field", "a value", "nothing");
    }

    /** A value type said no; its sentence is written for readers and holds no personal data. */
    private static JsonFault refused(String pointer, ValueInstantiationException refused) {
        Throwable why = refused.getCause();
        String sentence = why instanceof IllegalArgumentException ? String.valueOf(why.getMessage()) : "not accepted";
        return new JsonFault(pointer, "invalid-value", null, null, sentence);
    }

    private static JsonFault malformed(JacksonException fault) {
        TokenStreamLocation at = fault.getLocation();
        String where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return new JsonFault(
                "", "malformed-json", "well-formed JSON", null, "expected well-formed JSON, found none" + where);
    }

    private static JsonFault found(String pointer, String code, String expected, String found) {
        return new JsonFault(pointer, code, expected, found, "expected " + expected + ", found " + found);
    }

    /** What a value of the type looks like, for whoever wrote another. */
    public static String describe(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isPrimitive() && type != boolean.class) {
            return type == double.class || type == float.class ? "a number" : "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "a time in ISO 8601 form such as 2026-11-14T09:30:00Z";
            case "LocalDate" -> "a date such as 2026-11-14";
            case "UUID" -> "a UUID";
            case "String" -> "a text";
            case "boolean", "Boolean" -> "true or false";
            default -> type.isRecord() ? describeRecord(type) : "a value of " + type.getSimpleName();
        };
    }

    /** A record that is written as its one value is expected as that. */
    private static String describeRecord(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst()
                .map(component -> describe(component.getType()))
                .orElse("an object");
    }

    private static String describe(@Nullable JsonToken found) {
        return switch (found) {
            case null -> "nothing";
            case PROPERTY_NAME -> "OBJECT";
            default -> found.name().replaceFirst("^(VALUE_|START_)", "");
        };
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() != null
                        ? step.getPropertyName().replace("~", "~0").replace("/", "~1")
                        : String.valueOf(step.getIndex()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
