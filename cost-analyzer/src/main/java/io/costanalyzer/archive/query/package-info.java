/**
 * Questions to the archive in SQL, whatever engine answers them: the text with its parameters, the canned questions, the
 * answer, and what to say when there is none.
 *
 * <p>The engines stand behind {@link io.costanalyzer.archive.query.QueryEngine}, in rooms named after them. This room must
 * not know any of them.
 */
@NullMarked
package io.costanalyzer.archive.query;

import org.jspecify.annotations.NullMarked;
