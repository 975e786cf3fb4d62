@org.jspecify.annotations.NullMarked
package forestall.simulator.ledger;
