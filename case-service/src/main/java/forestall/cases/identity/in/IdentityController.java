package forestall.cases.identity.in;

import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.casefile.Entered;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.identity.AssignRole;
import forestall.cases.identity.AttributeNumber;
import forestall.chassis.security.SignedIn;
import forestall.chassis.versioning.IfMatch;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a person is: further numbers, and parts that they played. Both are additions; said twice they stand there once: 201, then 200. */
@RestController
@RequestMapping("/v1/cases/{victimId}")
class IdentityController {

    private final AttributeNumber attribute;
    private final AssignRole assign;
    private final PhoneNumbers numbers;

    IdentityController(AttributeNumber attribute, AssignRole assign, PhoneNumbers numbers) {
        this.attribute = attribute;
        this.assign = assign;
        this.numbers = numbers;
    }

    @PostMapping("/numbers")
    ResponseEntity<KnownNumber> number(
            @PathVariable String victimId,
            @RequestBody NumberRequest number,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return answer(
                victimId,
                attribute.to(Victims.of(victimId), number.read(numbers), number.proof(), Readers.of(caller, reason)));
    }

    @PostMapping("/roles")
    ResponseEntity<HeldRole> role(
            @PathVariable String victimId,
            @RequestBody RoleRequest role,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return answer(
                victimId,
                assign.to(Victims.of(victimId), role.role(), role.from(), role.proof(), Readers.of(caller, reason)));
    }

    private static <T> ResponseEntity<T> answer(String victimId, Entered<T> entered) {
        ResponseEntity.BodyBuilder answer =
                entered.fresh() ? ResponseEntity.created(URI.create("/v1/cases/" + victimId)) : ResponseEntity.ok();
        return answer.eTag(IfMatch.etag(entered.version())).body(entered.item());
    }
}
