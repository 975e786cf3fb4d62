/** The broker, the stores and the identity provider as processes of one machine, and the program that starts and watches them with the services. */
@NullMarked
package forestall.local;

import org.jspecify.annotations.NullMarked;
