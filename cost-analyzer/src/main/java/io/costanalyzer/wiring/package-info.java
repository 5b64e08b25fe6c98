/**
 * Puts the house together: which adapter stands behind which port, by the configuration, and the Dagger components that
 * hand everything its parts.
 *
 * <p>The only room that sees the adapters. Modules provide in one line and hold no conditions; what is chosen by the
 * configuration is chosen in the {@code …Connection} classes. This room must not know the order of any job.
 */
@NullMarked
package io.costanalyzer.wiring;

import org.jspecify.annotations.NullMarked;
