/**
 * Which files have something in common. What a file has that others may have too is noted, by keyed hash, as its ties; two files that hold
 * one tie are linked, and files that are linked with each other, however far around, are a network. A tie that too many files hold is a
 * hub: it is shown and links nobody. Everything here follows from the files and the merges, and can be made again from them.
 */
@NullMarked
package forestall.cases.network;

import org.jspecify.annotations.NullMarked;
