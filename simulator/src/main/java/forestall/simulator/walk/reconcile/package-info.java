/**
 * Whether events, queues and interventions agree with each other and with what was answered, one by one. Pure: what was walked goes in,
 * differences come out.
 */
@NullMarked
package forestall.simulator.walk.reconcile;

import org.jspecify.annotations.NullMarked;
