/** What must be so, each as a pure function of the books. */
@NullMarked
package forestall.simulator.reconciliation.checks;

import org.jspecify.annotations.NullMarked;
