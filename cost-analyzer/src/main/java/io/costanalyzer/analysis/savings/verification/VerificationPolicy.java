package io.costanalyzer.analysis.savings.verification;

/**
 * How a saving is judged.
 *
 * @param lateDays the last days before today, whose charges are still coming in and which are not looked at
 * @param rollOutDays how long a measure takes to be fully in force when nobody knows; these days are not judged
 * @param windowDays how many days from then on are judged, at most
 * @param fewestBefore days that must be known before a measure
 * @param fewestAfter days that must be known after its roll-out before a verdict is given
 * @param confidence how often an interval is to hold the truth
 */
public record VerificationPolicy(
        int lateDays, int rollOutDays, int windowDays, int fewestBefore, int fewestAfter, double confidence) {

    /** Two late days, a fortnight of roll-out, 60 judged days, four weeks before, a fortnight after, 90 %. */
    public static final VerificationPolicy USUAL = new VerificationPolicy(2, 14, 60, 28, 14, .9);

    /** The cost before a measure is taken from so many days, where they are known and no other measure came in them. */
    public static final int BEFORE_DAYS = 90;

    /** With fewer days than this between two steps of one series, the two cannot be told apart. */
    static final int FEWEST_BETWEEN = 7;

    /** How much of the doubt is left below the interval: little, because a saving is not claimed lightly. */
    private static final double BELOW = .15;

    /** How much is left above. The rest is kept back, because placebos are a little calmer than what measures act on. */
    private static final double ABOVE = .7;

    public VerificationPolicy {
        if (lateDays < 0 || rollOutDays < 0 || windowDays < FEWEST_BETWEEN || fewestBefore < FEWEST_BETWEEN) {
            throw new IllegalArgumentException("Days cannot be negative, and a week is the least to judge by");
        }
        if (confidence <= .5 || confidence >= 1) {
            throw new IllegalArgumentException("A confidence lies between 0.5 and 1, not at " + confidence);
        }
    }

    /** How often, if errors lie on both sides alike, an interval as wide as the lower half on both sides holds the truth. */
    double confidenceBelow() {
        return 1 - 2 * BELOW * (1 - confidence);
    }

    /** The same for the upper half. */
    double confidenceAbove() {
        return 1 - 2 * ABOVE * (1 - confidence);
    }
}
