package forestall.cases.persuasion;

import java.util.List;

/**
 * How an officer shows to be a real one.
 *
 * @param proofs what to show and what the person can check
 * @param never what no officer asks for
 * @param compare how it differs from the one on the telephone
 */
public record IdentityProof(List<Wording> proofs, List<Wording> never, List<Wording> compare) {

    public IdentityProof {
        proofs = List.copyOf(proofs);
        never = List.copyOf(never);
        compare = List.copyOf(compare);
    }
}
