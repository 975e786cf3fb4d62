/** What people work with in a browser, a package for each kind of them; here is what they have in common. */
@NullMarked
package forestall.dispatch.console;

import org.jspecify.annotations.NullMarked;
