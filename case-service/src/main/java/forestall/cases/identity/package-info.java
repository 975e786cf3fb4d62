/**
 * Who is who: numbers that turn out to be a known person's, and people who appear in the files of others. A file that changes is marked
 * before the change is stored and looked at afterwards, so the two files that it takes may become known in any order, and a crash delays
 * what follows without losing it.
 */
@NullMarked
package forestall.cases.identity;

import org.jspecify.annotations.NullMarked;
