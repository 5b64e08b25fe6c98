/**
 * DuckDB asks the archive, on this machine: for the command line alone, since its library is larger than the rest of the
 * service and has no place in the Lambda.
 *
 * <p>Files are read once: checked against the catalogue, turned into Parquet and kept in a cache until the archive has
 * another version of them. The engine then sees these copies and nothing else of the machine.
 */
@NullMarked
package io.costanalyzer.archive.duckdb;

import org.jspecify.annotations.NullMarked;
