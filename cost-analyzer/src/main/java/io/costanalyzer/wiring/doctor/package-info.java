/**
 * Looks at AWS, and at the export of charges wherever it lies, for {@code costs doctor}: reads what a run stands on and
 * tries, without leaving a trace, what it may do.
 *
 * <p>Nothing here is paid for but what stands under {@code --paid}. This room must not know what a run does with any of it.
 */
@NullMarked
package io.costanalyzer.wiring.doctor;

import org.jspecify.annotations.NullMarked;
