package forestall.intake.alert.in;

import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Vulnerability;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.OffsetDateTime;
import java.util.List;

/** What a feed posts, for the interface's description; what is read, and how, is in ReadAlert. No other fields are accepted. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record PostedAlert(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                maxLength = 128,
                description = "The feed's own id: posted again, it is the same alert")
        String feedAlertId,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "With offset; not in the future")
        OffsetDateTime detectedAt,

        @Schema(requiredMode = RequiredMode.REQUIRED) PostedVictim victim,
        PostedCaller caller,
        @Schema(requiredMode = RequiredMode.REQUIRED) Channel channel,
        @Schema(requiredMode = RequiredMode.REQUIRED) ScamType suspectedScamType,
        @Schema(maxLength = 200) String impersonates,
        OffsetDateTime callStartedAt,
        @Schema(minimum = "0", maximum = "604800") Integer callSeconds,

        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0", maximum = "1")
        Double confidence,

        List<Signal> signals,
        @Schema(maxLength = 4000) String summary) {

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record PostedVictim(
            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    example = "+8613800000001",
                    description = "Without a country code it is Chinese")
            String phone,

            @Schema(maxLength = 100) String name,
            @Schema(minimum = "0", maximum = "130") Integer age,
            List<Vulnerability> vulnerabilities,
            PostedAddress address) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record PostedAddress(
            @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 500)
            String text,

            @Schema(pattern = "[0-9]{9}") String divisionCode) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record PostedCaller(
            @Schema(description = "As the victim's telephone displayed it")
            String phone,

            @Schema(maxLength = 128) String handle,
            List<String> accounts) {}
}
