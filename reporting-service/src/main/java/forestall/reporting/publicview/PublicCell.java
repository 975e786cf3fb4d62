package forestall.reporting.publicview;

import org.jspecify.annotations.Nullable;

/**
 * A count that is shown.
 *
 * @param fen the money of these cases; absent where none is counted
 */
public record PublicCell(long count, @Nullable Long fen) {}
