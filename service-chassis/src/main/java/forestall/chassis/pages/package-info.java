/**
 * What the pages of all services share: layout and stylesheet, the two languages, static files, and the pages of signing in and out. A
 * service has pages when Thymeleaf is on its class path.
 */
@NullMarked
package forestall.chassis.pages;

import org.jspecify.annotations.NullMarked;
