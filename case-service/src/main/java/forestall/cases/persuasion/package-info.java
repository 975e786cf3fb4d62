/**
 * What an officer takes to the door: whom to call, what was said before, how the scam goes and what to say against it, how others fared,
 * and how to prove to be a real officer. Made anew from the file each time somebody asks; nothing of it is stored.
 */
@NullMarked
package forestall.cases.persuasion;

import org.jspecify.annotations.NullMarked;
