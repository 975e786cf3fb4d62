package forestall.intake.alert.in;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** The description of the one route that has two media types. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        summary = "Reports calls between potential victims and scammers",
        requestBody =
                @RequestBody(
                        required = true,
                        content = {
                            @Content(
                                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                                    schema = @Schema(implementation = PostedAlert.class)),
                            @Content(
                                    mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                    schema = @Schema(implementation = PostedAlert.class))
                        }),
        responses = {
            @ApiResponse(
                    responseCode = "202",
                    description = "One alert (application/json): on all in-sync replicas",
                    content = @Content(schema = @Schema(implementation = AlertAnswer.class))),
            @ApiResponse(
                    responseCode = "200",
                    description = "Lines (application/x-ndjson): good ones are on all in-sync replicas, bad ones named",
                    content = @Content(schema = @Schema(implementation = BatchAnswer.class))),
            @ApiResponse(
                    responseCode = "400",
                    description = "Malformed, or faulty: every fault is named",
                    content = @Content),
            @ApiResponse(responseCode = "401", description = "No valid token", content = @Content),
            @ApiResponse(responseCode = "403", description = "Not the token of a feed", content = @Content),
            @ApiResponse(responseCode = "408", description = "The body came too slowly", content = @Content),
            @ApiResponse(responseCode = "413", description = "Too large; nothing was taken", content = @Content),
            @ApiResponse(responseCode = "415", description = "Neither JSON nor NDJSON, or encoded", content = @Content),
            @ApiResponse(
                    responseCode = "429",
                    description = "Over the feed's rate; see Retry-After",
                    content = @Content),
            @ApiResponse(
                    responseCode = "503",
                    description = "Not acknowledged in time, or too busy; see Retry-After. A retry is the same alert",
                    content = @Content)
        })
@interface DocumentedAlert {}
