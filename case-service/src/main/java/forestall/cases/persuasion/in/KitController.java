package forestall.cases.persuasion.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.casefile.HeldRole;
import forestall.cases.persuasion.KitPages;
import forestall.cases.persuasion.Language;
import forestall.cases.persuasion.Part;
import forestall.cases.persuasion.PersuasionKit;
import forestall.cases.persuasion.ShowKit;
import forestall.chassis.security.SignedIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The kit for a telephone, for a printer or for another program. */
@RestController
class KitController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private final ShowKit kits;
    private final KitPages pages;

    KitController(ShowKit kits, KitPages pages) {
        this.kits = kits;
        this.pages = pages;
    }

    @GetMapping("/v1/cases/{victimId}/persuasion-kit")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = PersuasionKit.class)),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<?> show(
            @PathVariable String victimId,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String part,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            @RequestHeader HttpHeaders headers,
            SignedIn caller)
            throws HttpMediaTypeNotAcceptableException {
        Representation wanted = Representation.wanted(format, headers.getAccept());
        Language language = Languages.wanted(lang, headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        Part wantedPart = Parts.wanted(part, wanted);
        PersuasionKit kit = kits.show(Victims.of(victimId), Readers.of(caller, reason));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Referrer-Policy", "no-referrer");
        return switch (wanted) {
            case JSON -> answer.contentType(MediaType.APPLICATION_JSON).body(kit);
            case HTML -> page(answer, pages.html(kit, language, wantedPart), language);
            case PDF ->
                answer.contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(kit))
                        .body(pages.pdf(kit, language, wantedPart));
        };
    }

    private static ResponseEntity<?> page(ResponseEntity.BodyBuilder answer, KitPages.Page page, Language language) {
        return answer.contentType(PAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header("Content-Security-Policy", policy(page))
                .body(page.html().getBytes(UTF_8));
    }

    /** Nothing is loaded, run, framed or sent; one style sheet is in the page. */
    private static String policy(KitPages.Page page) {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                .formatted(page.style());
    }

    /** A file name that says nothing about the person. */
    private static String disposition(PersuasionKit kit) {
        return ContentDisposition.inline()
                .filename("persuasion-kit-%s.pdf".formatted(HeldRole.day(kit.madeAt())))
                .build()
                .toString();
    }
}
