package io.costanalyzer.bench.savings;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded draws; the same seed gives the same portfolio on every machine. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own, so that one part's draws do not move another's. */
    Dice split() {
        return new Dice(random.nextLong());
    }

    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Between the two, both included. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    double normal() {
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Even on a logarithmic scale. */
    double logUniform(double low, double high) {
        return Math.exp(uniform(Math.log(low), Math.log(high)));
    }

    /** Student's t with so many degrees of freedom (more than 2), scaled to a standard deviation of 1. */
    double heavyTailed(int degrees) {
        double squares = 0;
        for (int i = 0; i < degrees; i++) {
            double z = normal();
            squares += z * z;
        }
        return normal() / Math.sqrt(squares / degrees) / Math.sqrt(degrees / (degrees - 2.0));
    }

    /** Days of AR(1) noise with a stationary standard deviation of {@code deviation}; heavy tails for few degrees. */
    double[] autoregressive(int days, double memory, double deviation, int degrees) {
        double[] noise = new double[days];
        double scale = deviation * Math.sqrt(1 - memory * memory);
        double state = deviation * normal();
        for (int day = 0; day < days; day++) {
            state = memory * state + scale * heavyTailed(degrees);
            noise[day] = state;
        }
        return noise;
    }
}
