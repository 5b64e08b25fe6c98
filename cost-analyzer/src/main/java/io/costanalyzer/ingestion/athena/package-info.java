/**
 * Exports of a bill of any size, summed up by Athena and read as sums: the way of the Lambda, and past one machine.
 *
 * <p>Who runs statements and where files lie comes in through
 * {@link io.costanalyzer.ingestion.athena.AthenaExportSource.Remote}, so that this room must not know any AWS service itself.
 */
@NullMarked
package io.costanalyzer.ingestion.athena;

import org.jspecify.annotations.NullMarked;
