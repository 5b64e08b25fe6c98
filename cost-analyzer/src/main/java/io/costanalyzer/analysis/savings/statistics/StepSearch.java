package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weighs noises and looks for steps that nobody has announced. */
final class StepSearch {

    /** How much more probable, as a logarithm, a series must become for a step to be believed in. */
    static final double CONVINCING = 3;

    private static final int KEPT_NOISES = 4;
    private static final int RIVAL_NOISES = 2;
    private static final int PLACES = 60;
    /** A squared t value below which a further step is not worth a thought. */
    private static final double HINT = 6;

    private static final double SURPRISING = .3;

    private final Observations seen;

    StepSearch(Observations seen) {
        this.seen = seen;
    }

    /** The noises under which the days of the mask are most probable, best first. */
    List<Noise> likelyNoises(boolean[] mask, List<Term> terms) {
        Map<Noise, Double> tried = new HashMap<>();
        Noise.COARSE.forEach(
                noise -> tried.put(noise, seen.fit(noise, mask, terms).evidence()));
        for (int round = 0; round < 2; round++) {
            best(tried, 1)
                    .get(0)
                    .neighbours()
                    .forEach(noise -> tried.computeIfAbsent(
                            noise, near -> seen.fit(near, mask, terms).evidence()));
        }
        return best(tried, KEPT_NOISES);
    }

    private static List<Noise> best(Map<Noise, Double> tried, int count) {
        return tried.entrySet().stream()
                .sorted(Map.Entry.<Noise, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().memory())
                        .thenComparing(entry -> entry.getKey().walk()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How probable the days of the mask are under the best of the first few of these noises. */
    double evidence(List<Noise> noises, boolean[] mask, List<Term> terms) {
        return noises.stream()
                .limit(RIVAL_NOISES)
                .mapToDouble(noise -> seen.fit(noise, mask, terms).evidence())
                .max()
                .orElseThrow();
    }

    /** The most probable day for a further step in a stretch, if there is room for one and anything speaks for it. */
    Optional<Term> best(Noise noise, boolean[] mask, List<Term> terms, int low, int high) {
        WhitenedFit fit = seen.fit(noise, mask, terms);
        int stride = Math.max(1, (high - low) / PLACES);
        int where = low;
        double most = HINT;
        for (int day = low; day <= high; day += stride) {
            double gain = fit.gain(Term.stepAt(day, seen.days()));
            where = gain > most ? day : where;
            most = Math.max(most, gain);
        }
        if (most <= HINT || high < low) {
            return Optional.empty();
        }
        Term best = step(where);
        double evidence = with(noise, mask, terms, best);
        for (int day = Math.max(low, where - stride); day <= Math.min(high, where + stride); day++) {
            Term near = step(day);
            double nearby = day == where ? evidence : with(noise, mask, terms, near);
            best = nearby > evidence ? near : best;
            evidence = Math.max(evidence, nearby);
        }
        return Optional.of(best);
    }

    private Term step(int day) {
        return Term.expecting(Term.stepAt(day, seen.days()), 0, SURPRISING);
    }

    private double with(Noise noise, boolean[] mask, List<Term> terms, Term step) {
        List<Term> more = new ArrayList<>(terms);
        more.add(step);
        return seen.fit(noise, mask, more).evidence();
    }
}
