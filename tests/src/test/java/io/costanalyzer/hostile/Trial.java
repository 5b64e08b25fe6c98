package io.costanalyzer.hostile;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Many cases of one kind of input. Every case has a seed of its own, so that one that fails can be tried alone:
 * {@code -Dhostile.seed=…} with {@code -Dhostile.cases=1}.
 *
 * <p>{@code -Dhostile.cases} says how many (else a few, that take seconds), {@code -Dhostile.seed} where to begin (else
 * 1 for a few, so that a build says the same twice, and the clock for many).
 */
final class Trial {

    private static final int MOST_FAILURES = 5;

    private final String name;
    private final int cases;
    private final long firstSeed;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();
    private long slowestMillis;

    private Trial(String name, int cases, long firstSeed) {
        this.name = name;
        this.cases = cases;
        this.firstSeed = firstSeed;
    }

    /** One case: tries an input and says in a word what became of it; throws when what became of it is wrong. */
    @FunctionalInterface
    interface Case {
        String outcome(Random random) throws Exception;
    }

    /**
     * Tries them all and prints what became of them.
     *
     * @param name of the kind
     * @param few how many are tried when nobody asks for many
     * @param longest what a single case may take of the processor in this thread; far more than any takes
     * @param due what must become of some of them, else nothing was tried
     */
    static void of(String name, int few, Duration longest, Set<String> due, Case one) {
        int cases = Integer.getInteger("hostile.cases", few);
        long seed = Long.getLong("hostile.seed", cases > few ? System.currentTimeMillis() : 1L);
        Trial trial = new Trial(name, cases, seed);
        trial.run(one, longest);
        trial.tell();
        trial.judge(cases >= few ? due : Set.of());
    }

    private void run(Case one, Duration longest) {
        for (int i = 0; i < cases && failures.size() < MOST_FAILURES; i++) {
            long seed = firstSeed + i;
            long start = processorNanos();
            try {
                outcomes.merge(one.outcome(new Random(seed * 0x9E3779B97F4A7C15L)), 1, Integer::sum);
            } catch (Throwable wrong) {
                failures.add("-Dhostile.seed=" + seed + " -Dhostile.cases=1: " + wrong);
                thrown.add(wrong);
                continue;
            }
            long millis = (processorNanos() - start) / 1_000_000;
            slowestMillis = Math.max(slowestMillis, millis);
            if (millis > longest.toMillis()) {
                failures.add("-Dhostile.seed=" + seed + " -Dhostile.cases=1: took " + millis + " ms");
            }
        }
    }

    /** Not the clock on the wall: a machine may be busy with something else. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void tell() {
        System.out.println("hostile " + name + ": " + cases + " cases from seed " + firstSeed + ", " + outcomes
                + ", slowest " + slowestMillis + " ms");
    }

    private void judge(Set<String> due) {
        if (!failures.isEmpty()) {
            AssertionError error = new AssertionError(name + ":\n" + String.join("\n", failures));
            thrown.forEach(error::addSuppressed);
            throw error;
        }
        if (!outcomes.keySet().containsAll(due)) {
            throw new AssertionError(name + " tried nothing that matters: " + outcomes + " and not all of " + due);
        }
    }
}
