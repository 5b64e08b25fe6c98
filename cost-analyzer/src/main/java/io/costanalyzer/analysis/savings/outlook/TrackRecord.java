package io.costanalyzer.analysis.savings.outlook;

import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import java.util.List;
import java.util.Optional;

/**
 * How much of a promise usually comes: the promises judged so far, and two imaginary ones of which 60 % came, give or take
 * 40 %, so that nothing is certain after a few.
 *
 * @param kept the mean part that comes
 * @param spread its standard deviation from measure to measure
 */
record TrackRecord(double kept, double spread) {

    private static final double USUAL = .6;
    private static final double USUAL_SPREAD = .4;
    private static final double IMAGINARY = 2;
    private static final double WORST = -.5;
    private static final double BEST = 1.5;

    static TrackRecord of(List<VerifiedSaving> savings) {
        List<Double> parts = savings.stream()
                .filter(saving -> saving.verdict().isFinal())
                .flatMap(saving -> part(saving).stream())
                .toList();
        double weight = parts.size() + IMAGINARY;
        double mean = (parts.stream().mapToDouble(part -> part).sum() + IMAGINARY * USUAL) / weight;
        double squares = parts.stream()
                .mapToDouble(part -> (part - mean) * (part - mean))
                .sum();
        double prior = IMAGINARY * (USUAL_SPREAD * USUAL_SPREAD + (USUAL - mean) * (USUAL - mean));
        return new TrackRecord(mean, Math.sqrt((squares + prior) / weight));
    }

    /** The part of a promise that came; what was undone came to nothing. */
    private static Optional<Double> part(VerifiedSaving saving) {
        if (saving.lifeCycle().lostOn().isPresent()) {
            return saving.promised().map(promised -> 0.0);
        }
        return saving.promised()
                .filter(promised -> promised.signum() > 0)
                .flatMap(promised -> saving.estimate()
                        .map(found -> found.atVolumeBefore().shareOf(promised).doubleValue()))
                .map(part -> Math.max(WORST, Math.min(BEST, part)));
    }
}
