/**
 * What a station works with in a browser, at a desk or on a telephone: its board and the sheet of one visit. Like the operators' console
 * it decides nothing by itself; here is what is to do next, and how far somebody sees.
 */
@NullMarked
package forestall.dispatch.console.station;

import org.jspecify.annotations.NullMarked;
