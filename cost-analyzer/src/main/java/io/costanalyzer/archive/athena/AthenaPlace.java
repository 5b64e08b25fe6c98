package io.costanalyzer.archive.athena;

import java.util.Optional;

/**
 * Where statements run.
 *
 * @param workgroup its settings limit what a statement may read
 * @param database the Glue database of the tables
 * @param output an {@code s3://} address for results; absent where the workgroup names one
 */
public record AthenaPlace(String workgroup, String database, Optional<String> output) {}
