/** What wakes the identities: people who know one, and files that changed. */
@NullMarked
package forestall.cases.identity.in;

import org.jspecify.annotations.NullMarked;
