package io.costanalyzer.ingestion.duckdb;

import java.nio.file.Path;

/**
 * What an engine may take of the machine.
 *
 * @param memoryMegabytes what it may hold at once, in units of 1,000,000 bytes; more goes to disk
 * @param folder where it lays aside what does not fit, and where files of S3 are kept while they are read; emptied
 *     afterwards
 */
public record EngineLimits(long memoryMegabytes, Path folder) {}
