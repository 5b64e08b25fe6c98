/**
 * An archive in a folder of this machine, for the command line, the demo and the tests.
 *
 * <p>Safe between processes: a new file appears by hard link or not at all, a replaced one by rename under a lock. Seen by
 * the wiring alone.
 * This room must not know what its files hold.
 */
@NullMarked
package io.costanalyzer.archive.folder;

import org.jspecify.annotations.NullMarked;
