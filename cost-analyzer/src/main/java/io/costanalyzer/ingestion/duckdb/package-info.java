/**
 * Exports of a bill, CSV and Parquet, summed up by DuckDB on this machine: for the command line alone, since its library is
 * larger than the rest of the service and has no place in the Lambda. This room must not know the archive.
 */
@NullMarked
package io.costanalyzer.ingestion.duckdb;

import org.jspecify.annotations.NullMarked;
