/**
 * Closed files that resemble a file or a text, shown so that a stranger learns nothing about whom they are about, and the search in all
 * files. What a text says is understood by a lexicon and by examples, both in Chinese and English.
 */
@NullMarked
package forestall.cases.similar;

import org.jspecify.annotations.NullMarked;
