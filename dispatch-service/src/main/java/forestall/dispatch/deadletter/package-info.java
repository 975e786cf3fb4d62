/**
 * What consumer groups of all services have put aside, to look at and to play again. Supervisors decide about it in one place, so one service
 * shows the letters of all; what a letter says stays shut.
 */
@NullMarked
package forestall.dispatch.deadletter;

import org.jspecify.annotations.NullMarked;
