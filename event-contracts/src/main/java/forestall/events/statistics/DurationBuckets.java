package forestall.events.statistics;

/**
 * The buckets of response times: to the second below 32 seconds, then sixteen to each doubling. A bucket is named by the shortest
 * duration in it, in seconds, so that whoever reads the counts needs no table. Whole numbers only: what was added can be taken out again
 * exactly, in any order, on any machine.
 */
public final class DurationBuckets {

    /** The largest share by which a duration differs from what its bucket is read as. */
    public static final double LARGEST_ERROR = 1.0 / 32;

    private static final int BITS = 4;

    private DurationBuckets() {}

    /**
     * The bucket of a duration.
     *
     * @param seconds 0 or more
     */
    public static long of(long seconds) {
        int shift = shift(seconds);
        return seconds >> shift << shift;
    }

    /** What a duration of this bucket is read as, in seconds: the middle of it. */
    public static long middle(long bucket) {
        long width = 1L << shift(bucket);
        return bucket + (width - 1) / 2;
    }

    private static int shift(long seconds) {
        return Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(seconds) - BITS);
    }
}
