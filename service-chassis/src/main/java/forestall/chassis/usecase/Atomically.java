package forestall.chassis.usecase;

import java.util.function.Supplier;

/** One transaction around a use case: load, decide, save and announce all happen, or none of them. Joins one that is under way. */
public interface Atomically {

    <T> T decide(Supplier<T> useCase);
}
