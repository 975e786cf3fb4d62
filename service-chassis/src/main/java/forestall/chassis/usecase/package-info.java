/** The plain-Java words that use cases speak: what they announce and what they refuse. No framework, so feature roots may import it. */
@NullMarked
package forestall.chassis.usecase;

import org.jspecify.annotations.NullMarked;
