package forestall.reporting.sheet;

/** An answer that can also be had as a table. */
public interface Tabular {

    Sheet sheet();
}
