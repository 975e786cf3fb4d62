package forestall.simulator.reconciliation.checks;

import forestall.simulator.reconciliation.books.Books;

/** One thing that must be so. */
public interface Check {

    /** As a sentence, behind the number by which docs/reliability.md knows it. */
    String name();

    Finding of(Books books);
}
