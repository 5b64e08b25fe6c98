/**
 * The sentences of a report: headline, subject, causes, steps, definitions. Each says what the figures say and no more.
 *
 * <p>English, plain, in one place, so that page, mail and text say the same. Must not compute figures or know templates.
 */
@NullMarked
package io.costanalyzer.render.words;

import org.jspecify.annotations.NullMarked;
