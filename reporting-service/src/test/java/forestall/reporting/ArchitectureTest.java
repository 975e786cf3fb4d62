package forestall.reporting;

import forestall.chassis.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void reporting_keeps_the_house_rules() {
        HouseRules.check("forestall.reporting");
    }
}
