package forestall.dispatch;

import forestall.chassis.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void the_service_is_built_as_the_house_rules_say() {
        HouseRules.check("forestall.dispatch");
    }
}
