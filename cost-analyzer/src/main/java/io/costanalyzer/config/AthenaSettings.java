package io.costanalyzer.config;

import java.util.Optional;

/**
 * Where SQL runs that is too large for one machine.
 *
 * @param workgroup the workgroup, which limits what a query may read
 * @param database the Glue database of the archive's tables
 * @param output where results go; absent for the place that the workgroup names
 */
public record AthenaSettings(String workgroup, String database, Optional<Location> output) {}
