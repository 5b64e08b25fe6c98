package io.costanalyzer.bench.speed;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Takes the processor time of this thread, which neighbours on the machine hardly change, and what was allocated. */
final class Stopwatch {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
    private static final long LEAST_WARM_NANOS = Integer.getInteger("bench.warm", 1500) * 1_000_000L;

    private Stopwatch() {}

    /**
     * What a piece of work takes once it is warm.
     *
     * @param millis of the processor, median of the rounds
     * @param megabytes allocated by one round
     */
    record Taken(double millis, double megabytes) {}

    /** Does the work until it is warm, then some rounds. */
    static Taken of(Callable<?> work) {
        long until = THREADS.getCurrentThreadCpuTime() + LEAST_WARM_NANOS;
        do {
            run(work);
        } while (THREADS.getCurrentThreadCpuTime() < until);
        double[] millis = new double[ROUNDS];
        long allocated = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            run(work);
            millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        }
        Arrays.sort(millis);
        return new Taken(millis[ROUNDS / 2], allocated / 1e6);
    }

    private static void run(Callable<?> work) {
        try {
            if (work.call() == null) {
                throw new IllegalStateException("A piece of work gives something, so that it cannot be left out");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
