package forestall.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import forestall.chassis.json.JsonFault;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param type stable; ends in the problem's code
 * @param detail one sentence for the reader, without personal data
 * @param errors the offending fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, List<FieldError> errors) {

    private static final String TYPES = "https://forestall.example/problems/";

    /** One offending field; the pointer is a JSON pointer, empty for the whole body. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            String pointer,
            @Nullable String expected,
            @Nullable String found,
            String detail) {

        public static FieldError of(JsonFault fault) {
            return new FieldError(fault.pointer(), fault.expected(), fault.found(), fault.detail());
        }
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * About the request as a whole.
     *
     * @param code stable, in kebab case
     */
    public static Problem of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    public static Problem of(HttpStatus status, String code, String detail, List<FieldError> errors) {
        return new Problem(URI.create(TYPES + code), status.getReasonPhrase(), status.value(), detail, errors);
    }
}
