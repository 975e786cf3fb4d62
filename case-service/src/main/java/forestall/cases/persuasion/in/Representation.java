package forestall.cases.persuasion.in;

import forestall.chassis.usecase.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** As what a kit can be had; whoever takes anything gets the first. */
enum Representation {
    JSON(MediaType.APPLICATION_JSON_VALUE),
    HTML(MediaType.TEXT_HTML_VALUE),
    PDF(MediaType.APPLICATION_PDF_VALUE);

    private final String type;

    Representation(String type) {
        this.type = type;
    }

    /**
     * What a client wants.
     *
     * @param format named in the address, for links that cannot say what they accept: it decides where it stands
     * @throws Refusal when the address names another one
     * @throws HttpMediaTypeNotAcceptableException when the client takes none of them
     */
    static Representation wanted(@Nullable String format, List<MediaType> accepted)
            throws HttpMediaTypeNotAcceptableException {
        if (format != null) {
            return named(format);
        }
        if (accepted.isEmpty()) {
            return JSON;
        }
        List<MediaType> preferred = accepted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .toList();
        return preferred.stream()
                .flatMap(type -> fitting(type).stream())
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(
                        Arrays.stream(values()).map(Representation::type).toList()));
    }

    private static Optional<Representation> fitting(MediaType accepted) {
        return Arrays.stream(values())
                .filter(one -> accepted.includes(one.type()))
                .findFirst();
    }

    private static Representation named(String format) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(format))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "unknown-code",
                        "format: expected one of "
                                + Arrays.stream(values())
                                        .map(Representation::code)
                                        .collect(Collectors.joining(", "))));
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private MediaType type() {
        return MediaType.parseMediaType(type);
    }
}
