package io.costanalyzer.ingestion.sample;

import java.util.SplittableRandom;

/**
 * Chance that falls the same everywhere: the number for a series and a day depends on the two alone, not on what was asked
 * before. Only sums and products of bits are used, so that no processor and no library can see it differently.
 */
final class SampleNoise {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private SampleNoise() {}

    /** A seed for a name (FNV-1a, 64 bits). */
    static long seed(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** Nearly normal with mean 0 and deviation 1, and never beyond 6: twelve even numbers added up. */
    static double normal(long seed, long day) {
        SplittableRandom random = new SplittableRandom(seed + day * GOLDEN);
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += (random.nextLong() >>> 11) * 0x1.0p-53;
        }
        return sum;
    }
}
