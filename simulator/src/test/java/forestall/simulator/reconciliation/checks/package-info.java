@org.jspecify.annotations.NullMarked
package forestall.simulator.reconciliation.checks;
