package forestall.chassis.outbox;

import forestall.chassis.usecase.Atomically;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** One database transaction, or the one under way. */
final class JdbcAtomically implements Atomically {

    private final TransactionOperations transaction;

    JdbcAtomically(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    @Override
    @SuppressWarnings("NullAway") // what the use case returns comes back as it is
    public <T> T decide(Supplier<T> useCase) {
        return transaction.execute(status -> useCase.get());
    }
}
