/**
 * The engine of Athena, Trino, as a cluster of two on this machine, over an archive and an export in a stand-in for S3. Runs
 * with {@code ./mvnw verify -Pcluster} and needs a JDK 25; without one it says so and is skipped.
 */
@NullMarked
package io.costanalyzer.cluster;

import org.jspecify.annotations.NullMarked;
