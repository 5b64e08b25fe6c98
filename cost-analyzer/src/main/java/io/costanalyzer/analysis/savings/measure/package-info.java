/**
 * What was promised: measures and the catalogue they come from.
 *
 * <p>Plain facts without judgement. This room must not know how a measure is verified, nor where the catalogue is stored.
 */
@NullMarked
package io.costanalyzer.analysis.savings.measure;

import org.jspecify.annotations.NullMarked;
