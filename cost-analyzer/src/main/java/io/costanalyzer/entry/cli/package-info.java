/**
 * The command line: one file a command, each of which asks the same use cases as the Lambda.
 *
 * <p>Standard output is data, standard error is messages. This room must not know how anything is computed or stored.
 */
@NullMarked
package io.costanalyzer.entry.cli;

import org.jspecify.annotations.NullMarked;
