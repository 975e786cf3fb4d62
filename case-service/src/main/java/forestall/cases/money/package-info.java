/**
 * What the victim kept or lost. A transfer is one loss for as long as it lives: at risk, prevented, stopped or suffered are states of it, a
 * correction is a higher revision, and amounts of different states are never added up. Losses follow from encounters
 * ({@link forestall.cases.money.LossPolicy}) until a person takes them over.
 */
@NullMarked
package forestall.cases.money;

import org.jspecify.annotations.NullMarked;
