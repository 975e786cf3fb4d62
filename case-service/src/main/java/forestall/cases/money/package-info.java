/**
 * What the victim kept or lost. A sum is one loss for as long as it lives: prevented or suffered are states of it, a correction is a
 * higher revision, and nothing is ever added up here. Pure: no store, no clock.
 */
@NullMarked
package forestall.cases.money;

import org.jspecify.annotations.NullMarked;
