/**
 * Whether a measure saved what it promised: what the bill would have been without it, how sure that is, and a verdict.
 *
 * <p>The actual cost is exact; what there would have been is an estimate, made of floating point and handed out as money
 * with an interval. Everything is effective cost of the measure's scope, most often usage and purchases, so that credits,
 * refunds, tax and support neither hide nor fake a saving. This room must not know reports, alerts or the outside.
 */
@NullMarked
package io.costanalyzer.analysis.savings.verification;

import org.jspecify.annotations.NullMarked;
