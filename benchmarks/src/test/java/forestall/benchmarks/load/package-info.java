@org.jspecify.annotations.NullMarked
package forestall.benchmarks.load;
