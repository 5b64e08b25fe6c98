/**
 * The memory of the service: a tree of files in a folder or under an S3 prefix, the same in both.
 *
 * <p>One port, {@link io.costanalyzer.archive.Archive}, with atomic writes; one
 * {@linkplain io.costanalyzer.archive.ArchiveLayout layout} and one
 * {@linkplain io.costanalyzer.archive.ArchiveSchema schema} from which every file format is generated; one
 * {@linkplain io.costanalyzer.archive.ArchiveCatalog catalogue} of what is there. Charges are kept by
 * {@link io.costanalyzer.archive.LedgerArchive}, results by {@link io.costanalyzer.archive.TableArchive}, baselines by
 * {@link io.costanalyzer.archive.BaselineStore} and reports by {@link io.costanalyzer.archive.ReportArchive}; the last two
 * are written once and never overwritten. The adapters are sub-packages seen by the wiring alone. This room must not know
 * what the figures mean.
 */
@NullMarked
package io.costanalyzer.archive;

import org.jspecify.annotations.NullMarked;
