/** What all pages of the consoles share: who reads them, in which language, and that a form which is sent twice acts once. */
@NullMarked
package forestall.dispatch.console.in;

import org.jspecify.annotations.NullMarked;
