/**
 * How a target stands by the ledger: what was promised for it, what is verified, what is needed, and how likely it is to
 * be reached by its date.
 *
 * <p>Probabilities are floating point; amounts that are facts are exact. This room must not know reports or the outside.
 */
@NullMarked
package io.costanalyzer.analysis.savings.outlook;

import org.jspecify.annotations.NullMarked;
