/** The data layer that the features' stores share: Micronaut Data's repositories on Spring's data source and transactions. */
@NullMarked
package forestall.dispatch.out;

import org.jspecify.annotations.NullMarked;
