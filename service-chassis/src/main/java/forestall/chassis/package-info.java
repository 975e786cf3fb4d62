/**
 * What every service needs and no word of the domain: events in and out without loss or doubles, problems, sign-in, health, logs.
 * A library that each service pins; it switches itself on by what the service has on its class path.
 */
@NullMarked
package forestall.chassis;

import org.jspecify.annotations.NullMarked;
