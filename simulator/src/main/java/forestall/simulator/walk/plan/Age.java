package forestall.simulator.walk.plan;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How old a journey's person has to be: from 60 years on officers go after the first call that reaches nobody. */
public enum Age {
    UNDER_SIXTY,
    SIXTY_OR_MORE,
    UNKNOWN;

    @Nullable
    Integer of(RandomGenerator random) {
        return switch (this) {
            case UNDER_SIXTY -> random.nextInt(18, 60);
            case SIXTY_OR_MORE -> random.nextInt(60, 96);
            case UNKNOWN -> null;
        };
    }
}
