package forestall.chassis.trouble;

import forestall.chassis.json.JsonFault;
import forestall.chassis.logging.Masking;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import tools.jackson.core.JacksonException;

/** Whether a failure passes by itself, and what may be said about it. */
public final class Trouble {

    private static final int LONGEST_MESSAGE = 500;

    /** Connection, resources, operator intervention, serialization and deadlock (classes of SQLState), and a lock not available. */
    private static final List<String> PASSING_SQL_STATES = List.of("08", "53", "57P", "40", "55P03", "25006");

    private static final Set<Class<? extends Exception>> PASSING = Set.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            TransactionTimedOutException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            RetriableException.class,
            InterruptException.class,
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class);

    /** By name, since only a service with documents has the driver. */
    private static final Set<String> PASSING_BY_NAME = Set.of(
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoClientUnavailableException",
            "com.mongodb.MongoServerUnavailableException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoConnectionPoolClearedException",
            "com.mongodb.MongoInterruptedException");

    private Trouble() {}

    /** The store or the broker is away for a while: worth the same attempt again, and no fault of what was attempted. */
    public static boolean passes(Throwable failure) {
        return causes(failure).anyMatch(Trouble::isPassing);
    }

    private static boolean isPassing(Throwable failure) {
        return PASSING.stream().anyMatch(type -> type.isInstance(failure))
                || (failure instanceof SQLException sql && isPassingState(sql.getSQLState()))
                || ancestry(failure.getClass()).anyMatch(type -> PASSING_BY_NAME.contains(type.getName()));
    }

    private static boolean isPassingState(@Nullable String state) {
        return state != null && PASSING_SQL_STATES.stream().anyMatch(state::startsWith);
    }

    /**
     * Class and sentence of our own failure if there is one, else of the deepest cause. Messages of libraries are left out: they
     * repeat values, such as a duplicate key's.
     */
    public static String describe(Throwable failure) {
        Throwable root = causes(failure)
                .filter(cause -> cause.getClass().getName().startsWith("forestall."))
                .findFirst()
                .or(() -> causes(failure)
                        .filter(cause -> cause instanceof JacksonException)
                        .findFirst())
                .orElseGet(() -> causes(failure).reduce(failure, (outer, inner) -> inner));
        return root.getClass().getName() + sentence(root) + place(failure);
    }

    private static String sentence(Throwable root) {
        return switch (root) {
            case JacksonException json -> {
                JsonFault fault = JsonFault.of(json);
                yield ": " + fault.pointer() + " " + fault.detail();
            }
            case SQLException sql -> ": SQLState " + sql.getSQLState();
            default -> speaksSafely(root) ? ": " + shortened(Masking.mask(String.valueOf(root.getMessage()))) : "";
        };
    }

    private static boolean speaksSafely(Throwable root) {
        String name = root.getClass().getName();
        return root.getMessage() != null
                && (name.startsWith("forestall.")
                        || name.startsWith("java.lang.")
                        || name.startsWith("org.apache.kafka."));
    }

    private static String place(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> Stream.of(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith("forestall.")
                        && !frame.getClassName().startsWith("forestall.chassis."))
                .findFirst()
                .map(frame -> " (at " + frame + ")")
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Stream<Class<?>> ancestry(Class<?> type) {
        return Stream.iterate(type, ancestor -> ancestor != null, Class::getSuperclass);
    }
}
