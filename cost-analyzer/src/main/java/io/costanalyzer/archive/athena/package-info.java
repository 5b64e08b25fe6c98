/**
 * Athena asks the archive: its tables are made from the schema, find their months by partition projection and are billed by
 * what a query reads.
 *
 * <p>A statement is started, polled, paged and, when somebody asks for it or its time is over, stopped. How much it may read
 * is the workgroup's to limit ({@code BytesScannedCutoffPerQuery}). This room must not know other engines.
 */
@NullMarked
package io.costanalyzer.archive.athena;

import org.jspecify.annotations.NullMarked;
