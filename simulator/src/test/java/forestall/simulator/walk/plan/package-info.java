@org.jspecify.annotations.NullMarked
package forestall.simulator.walk.plan;
