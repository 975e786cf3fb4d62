package forestall.cases.casefile.in;

import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.casefile.DocumentReference;
import forestall.cases.casefile.Entered;
import forestall.cases.casefile.Entry;
import forestall.cases.casefile.KnownAddress;
import forestall.cases.casefile.MakeEntry;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.Relative;
import forestall.cases.casefile.Suspect;
import forestall.chassis.security.SignedIn;
import forestall.chassis.versioning.IfMatch;
import forestall.events.vocabulary.Vulnerability;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people enter into a file. An addition needs no version, since it takes nothing away, and made twice it stands there once: 201, then
 * 200. A correction is based on a version.
 */
@RestController
@RequestMapping("/v1/cases/{victimId}")
class EntriesController {

    private final MakeEntry entries;
    private final PhoneNumbers numbers;

    EntriesController(MakeEntry entries, PhoneNumbers numbers) {
        this.entries = entries;
        this.numbers = numbers;
    }

    @PostMapping("/relatives")
    ResponseEntity<Relative> relative(
            @PathVariable String victimId,
            @RequestBody RelativeRequest relative,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return added(victimId, relative.told(numbers), Readers.of(caller, reason));
    }

    @PutMapping("/relatives/{relativeId}")
    ResponseEntity<Relative> correct(
            @PathVariable String victimId,
            @PathVariable UUID relativeId,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody RelativeRequest relative,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        Entered<Relative> corrected = entries.into(
                Victims.of(victimId),
                new Entry.RelativeCorrected(relativeId, relative.told(numbers)),
                expected.version(),
                Readers.of(caller, reason));
        return ResponseEntity.ok().eTag(IfMatch.etag(corrected.version())).body(corrected.item());
    }

    @DeleteMapping("/relatives/{relativeId}")
    ResponseEntity<Void> remove(
            @PathVariable String victimId,
            @PathVariable UUID relativeId,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        Entered<UUID> removed = entries.into(
                Victims.of(victimId),
                new Entry.RelativeRemoved(relativeId),
                expected.version(),
                Readers.of(caller, reason));
        return ResponseEntity.noContent().eTag(IfMatch.etag(removed.version())).build();
    }

    @PostMapping("/addresses")
    ResponseEntity<KnownAddress> address(
            @PathVariable String victimId,
            @RequestBody AddressRequest address,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return added(victimId, address.told(), Readers.of(caller, reason));
    }

    @PostMapping("/vulnerabilities")
    ResponseEntity<List<Vulnerability>> vulnerabilities(
            @PathVariable String victimId,
            @RequestBody VulnerabilitiesRequest vulnerabilities,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return added(victimId, vulnerabilities.seen(), Readers.of(caller, reason));
    }

    @PostMapping("/suspects")
    ResponseEntity<Suspect> suspect(
            @PathVariable String victimId,
            @RequestBody SuspectRequest suspect,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return added(victimId, suspect.named(numbers), Readers.of(caller, reason));
    }

    @PostMapping("/documents")
    ResponseEntity<DocumentReference> document(
            @PathVariable String victimId,
            @RequestBody DocumentRequest document,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return added(victimId, document.filed(), Readers.of(caller, reason));
    }

    private <T> ResponseEntity<T> added(String victimId, Entry<T> entry, Reader reader) {
        Entered<T> entered = entries.into(Victims.of(victimId), entry, null, reader);
        ResponseEntity.BodyBuilder answer =
                entered.fresh() ? ResponseEntity.created(URI.create("/v1/cases/" + victimId)) : ResponseEntity.ok();
        return answer.eTag(IfMatch.etag(entered.version())).body(entered.item());
    }
}
