/**
 * Everything known about one person across interventions. The file grows by what interventions report, in whatever order that arrives:
 * {@link forestall.cases.casefile.CaseFilePolicy} decides what each report adds and what the others are told.
 */
@NullMarked
package forestall.cases.casefile;

import org.jspecify.annotations.NullMarked;
