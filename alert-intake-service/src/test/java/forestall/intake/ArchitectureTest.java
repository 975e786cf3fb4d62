package forestall.intake;

import forestall.chassis.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_intake_keeps_the_house_rules() {
        HouseRules.check("forestall.intake");
    }
}
