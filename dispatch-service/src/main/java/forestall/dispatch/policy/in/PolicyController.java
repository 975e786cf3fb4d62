package forestall.dispatch.policy.in;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.policy.Policy;
import forestall.dispatch.policy.PolicyVersions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever reads a decision can look up what the policy said that it names. */
@RestController
@RequestMapping("/v1/policy")
class PolicyController {
    private final PolicyVersions versions;
    private final Policy inForce;

    PolicyController(PolicyVersions versions, Policy inForce) {
        this.versions = versions;
        this.inForce = inForce;
    }

    @GetMapping
    PolicyView inForce() {
        return version(inForce.version());
    }

    @GetMapping("/{version}")
    PolicyView version(@PathVariable String version) {
        return versions.find(version)
                .map(PolicyView::of)
                .orElseThrow(() -> Refusal.notFound(
                        "policy-version-unknown",
                        "expected a version that was in force at some time, found none named %s; the present one is %s"
                                .formatted(version, inForce.version())));
    }
}
