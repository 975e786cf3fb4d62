/**
 * Reads what machines post, strictly: every fault is found before any is told, named by its place, and without repeating what may be
 * personal. Objects come as maps, lists, texts, numbers and truth values, so no JSON library is needed here.
 */
@NullMarked
package forestall.chassis.usecase.reading;

import org.jspecify.annotations.NullMarked;
