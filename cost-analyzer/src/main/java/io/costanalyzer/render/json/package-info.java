/**
 * The model of a report as a file: {@code model.json}, from which the report can be rendered again without any source.
 *
 * <p>Written and read by Jackson. Every amount is a decimal string with its currency, every date is ISO 8601, nothing is
 * rounded. Must not know templates.
 */
@NullMarked
package io.costanalyzer.render.json;

import org.jspecify.annotations.NullMarked;
