package io.costanalyzer.bench.savings;

/**
 * What makes one portfolio harder than another.
 *
 * @param noise factor on every noise
 * @param requests how well requests are counted
 * @param quantities whether the bill gives quantities at all
 * @param incidents whether spikes, shifts, ramps and rate changes happen besides
 * @param drift daily standard deviation of each usage type's own random walk, in logs; 0 for none
 */
record Difficulty(double noise, Requests requests, boolean quantities, boolean incidents, double drift) {

    /** How well requests are counted. */
    enum Requests {
        CLEAN,
        NOISY,
        NONE
    }

    static Difficulty draw(Dice dice) {
        double noise = dice.pick(java.util.List.of(.6, 1.0, 1.0, 1.0, 1.6));
        double which = dice.uniform(0, 1);
        Requests requests = which < .4 ? Requests.CLEAN : which < .8 ? Requests.NOISY : Requests.NONE;
        boolean quantities = dice.chance(.75);
        boolean incidents = dice.chance(.4);
        double drift = dice.chance(.5) ? 0 : dice.logUniform(.0005, .006);
        return new Difficulty(noise, requests, quantities, incidents, drift);
    }
}
