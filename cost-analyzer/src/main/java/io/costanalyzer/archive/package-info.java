/**
 * The memory of the service: a tree of files in a folder or under an S3 prefix, the same in both.
 *
 * <p>One port, {@link io.costanalyzer.archive.Archive}, with atomic writes; one schema from which every file format is
 * generated; one catalogue of what is there. Reports and baselines are written once and never overwritten. The adapters
 * are sub-packages seen by the wiring alone. This room must not know what the figures mean.
 */
@NullMarked
package io.costanalyzer.archive;

import org.jspecify.annotations.NullMarked;
