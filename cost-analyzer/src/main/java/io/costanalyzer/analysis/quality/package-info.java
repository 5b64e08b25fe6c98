/**
 * How far the figures can be trusted: finality, what could not be read, what belongs to nobody, what does not add up.
 *
 * <p>This room must not judge costs.
 */
@NullMarked
package io.costanalyzer.analysis.quality;

import org.jspecify.annotations.NullMarked;
