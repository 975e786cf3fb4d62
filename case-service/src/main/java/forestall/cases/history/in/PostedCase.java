package forestall.cases.history.in;

import forestall.cases.money.LossState;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line, for the interface's description; what is read, and how, is in ReadRecordedCase. No other fields are accepted. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record PostedCase(
        @Schema(maxLength = 64, description = "Who kept the record; whoever posts, unless said") @Nullable
        String source,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                maxLength = 128,
                description = "The source's own id: posted again, it is the same case")
        String sourceId,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "At most 16384 bytes in UTF-8")
        String summary,

        @Schema(requiredMode = RequiredMode.REQUIRED) ScamType scamType,
        @Schema(maxLength = 200) @Nullable String impersonates,
        @Nullable Channel channel,
        @Schema(requiredMode = RequiredMode.REQUIRED) InterventionResult outcome,
        @Nullable List<Tactic> tactics,
        @Schema(description = "At most 100") @Nullable List<PostedLoss> losses,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "From 2000-01-01 to today, in Asia/Shanghai")
        LocalDate openedOn,

        @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate closedOn,

        @Schema(pattern = "[0-9]{9}", description = "The first six digits are the district") @Nullable
        String divisionCode,

        @Schema(description = "Where the station has another code than the division that it serves") @Nullable
        String stationCode,

        @Schema(description = "YELLOW, unless said") @Nullable
        Grade grade,

        @Schema(description = "UNKNOWN, unless said") @Nullable
        AgeBand ageBand,

        @Nullable PostedVictim victim,
        @Schema(description = "At most 50") @Nullable List<PostedSuspect> suspects) {

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record PostedLoss(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "Any but WITHDRAWN")
            LossState state,

            @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "1", description = "In fen")
            long amountFen,

            @Schema(description = "CNY") @Nullable String currency,

            @Schema(description = "OFFICER_ESTIMATE, unless said") @Nullable
            LossEvidence evidence,

            @Schema(
                    description =
                            "Unless said: BANK for money that was stopped, VISIT for a victim dissuaded by one, else CALL")
            @Nullable
            PreventedBy by,

            @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate occurredOn,
            @Schema(maxLength = 100) @Nullable String bank) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record PostedVictim(
            @Nullable String phone,
            @Schema(maxLength = 100) @Nullable String name) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record PostedSuspect(
            @Schema(description = "SUSPECT, unless said; or COURIER") @Nullable
            CaseRole role,

            @Nullable String phone,
            @Schema(maxLength = 100) @Nullable String handle,
            @Schema(description = "At most 20") @Nullable List<String> accounts) {}
}
