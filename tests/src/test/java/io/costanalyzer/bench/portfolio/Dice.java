package io.costanalyzer.bench.portfolio;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded draws: the same seed gives the same portfolio on every machine. */
public final class Dice {

    private final SplittableRandom random;

    public Dice(long seed) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own, so that what one part draws does not move another. */
    public Dice split() {
        return new Dice(random.split());
    }

    public double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Even on a logarithmic scale. */
    public double logUniform(double low, double high) {
        return Math.exp(uniform(Math.log(low), Math.log(high)));
    }

    /** Between the two, both included. */
    public int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Standard normal. */
    public double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Student's t with so many degrees of freedom (more than 2), scaled to a standard deviation of 1. */
    public double heavyTailed(int degrees) {
        double squares = 0;
        for (int i = 0; i < degrees; i++) {
            double z = normal();
            squares += z * z;
        }
        return normal() / Math.sqrt(squares / (degrees - 2.0));
    }

    /** Days of AR(1) noise with a stationary standard deviation of {@code deviation} and tails of so many degrees. */
    public double[] autoregressive(int days, double memory, double deviation, int degrees) {
        double[] noise = new double[days];
        double state = deviation * normal();
        for (int day = 0; day < days; day++) {
            state = memory * state + deviation * Math.sqrt(1 - memory * memory) * heavyTailed(degrees);
            noise[day] = state;
        }
        return noise;
    }
}
