/** When freezes end, in MongoDB. */
@NullMarked
package forestall.cases.money.out;

import org.jspecify.annotations.NullMarked;
