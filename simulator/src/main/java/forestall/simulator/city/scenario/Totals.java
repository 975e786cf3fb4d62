package forestall.simulator.city.scenario;

/**
 * What the books of the month are to say in the end, in fen.
 *
 * @param preventedByVisitsFen before the transfer, in the last day's month
 * @param stoppedInYearFen in accounts, from January to the end of that month
 */
public record Totals(long preventedByVisitsFen, long stoppedInYearFen) {}
