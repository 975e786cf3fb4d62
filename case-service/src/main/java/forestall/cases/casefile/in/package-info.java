/** What wakes a case file: reports about interventions, and the people who read it and write into it. */
@NullMarked
package forestall.cases.casefile.in;

import org.jspecify.annotations.NullMarked;
