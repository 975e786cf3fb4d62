/** The whole system from outside: journeys and crashes, through HTTP and Kafka only. Nothing here knows how a service works inside. */
@org.jspecify.annotations.NullMarked
package forestall.system;
