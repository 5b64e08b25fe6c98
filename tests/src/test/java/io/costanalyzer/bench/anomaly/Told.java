package io.costanalyzer.bench.anomaly;

import io.costanalyzer.allocation.Environment;

/**
 * An alert.
 *
 * @param morning when it was told
 * @param environment where
 * @param serviceName of what
 * @param score how sure the method is, in units of its own
 */
record Told(int morning, Environment environment, String serviceName, double score) {

    boolean isOf(Environment otherEnvironment, String otherService) {
        return environment.equals(otherEnvironment) && serviceName.equals(otherService);
    }
}
