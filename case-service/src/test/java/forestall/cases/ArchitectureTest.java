package forestall.cases;

import forestall.chassis.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_house_rules_are_kept() {
        HouseRules.check("forestall.cases");
    }
}
