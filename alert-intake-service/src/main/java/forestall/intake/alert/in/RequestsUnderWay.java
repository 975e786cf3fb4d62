package forestall.intake.alert.in;

/** How many requests of each kind may be under way: a batch may hold 8 MiB. */
public record RequestsUnderWay(int alerts, int batches) {}
