/**
 * What a configuration may hold, said once: sections, their keys, what each value may be and what is taken when it is
 * left out. The reader, the JSON Schema and the reference page all follow from it.
 *
 * <p>Reading a value either gives it or tells why not; it never throws. This room must not know any particular section.
 */
@NullMarked
package io.costanalyzer.config.shape;

import org.jspecify.annotations.NullMarked;
