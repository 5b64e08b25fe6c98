package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A limit that a series runs into after an intervention, as a database does at its greatest capacity: days below the limit
 * are as they would have been without it and keep the level known; days at the limit would have come to some value above
 * it, whose mean follows from the level, the drivers and the usual scatter.
 *
 * <p>Source: J. Tobin, Estimation of Relationships for Limited Dependent Variables, Econometrica 26 (1958), fitted by
 * expectation and maximisation.
 */
final class Ceiling {

    /** So near the limit, as a logarithm, a day may be held back by it: use at a limit is never quite steady. */
    private static final double BAND = .035;

    private static final double FEWEST_AT_LIMIT = .2;
    /** The limit is taken from the highest days, which speaks for it already: more is asked for than of a step. */
    private static final double CLEAR = 12;

    private static final double OUTLIERS = .02;
    private static final int FEWEST_DAYS = 14;
    private static final int ROUNDS = 40;
    /** So many deviations over the middle, the tail is thin. */
    private static final double FAR = 4;
    /** Below its limit, a measure hardly acts: a hundredth more or less, and no nearer is the limit itself known. */
    private static final double ELSEWHERE = .01;
    /** Odd days count as if they lay so many usual distances off. */
    private static final double ODD = 4;

    private final Observations seen;
    private final Intervention own;
    private final int end;
    private final Noise noise;
    private final List<Term> terms;
    private final Term step;
    private final boolean[] limited;
    private final double limit;
    private final double[] filled;
    private final double[] middle;
    private double scatter;
    private double elsewhere;

    private Ceiling(Observations seen, Intervention own, int end, Noise noise, List<Term> base) {
        this.seen = seen;
        this.own = own;
        this.end = end;
        this.noise = noise;
        this.step = Term.expecting(Term.stepAt(own.at(), seen.days()), 0, ELSEWHERE);
        this.terms = new ArrayList<>(base);
        terms.add(step);
        this.limit = limit();
        this.limited = new boolean[seen.days()];
        this.filled = new double[seen.days()];
        this.middle = new double[seen.days()];
        for (int day = 0; day < filled.length; day++) {
            filled[day] = seen.y(day);
            limited[day] = isAfter(day) && seen.y(day) + seen.week(day) > limit - BAND;
        }
    }

    /**
     * Looks for a limit.
     *
     * @param base the terms of the days without the intervention
     * @param rival the same with its step
     * @return the limit, if the days after speak clearly for one and against a step
     */
    static Optional<Ceiling> find(
            Observations seen, Intervention own, int end, Noise noise, List<Term> base, List<Term> rival) {
        Ceiling ceiling = new Ceiling(seen, own, end, noise, base);
        int days = ceiling.count(false);
        int limited = ceiling.count(true);
        if (noise.walks() || days < FEWEST_DAYS || limited < FEWEST_AT_LIMIT * days) {
            return Optional.empty();
        }
        ceiling.fit();
        double gained = ceiling.evidence() - ceiling.evidenceOf(rival);
        boolean clear = gained > CLEAR && ceiling.scatter > BAND / 2 && !ceiling.leavesAStep();
        return clear ? Optional.of(ceiling) : Optional.empty();
    }

    /** The highest of the days after but for a few odd ones. */
    private double limit() {
        double[] after = new double[seen.days()];
        int count = 0;
        for (int day = own.from(); day < end; day++) {
            if (seen.present()[day]) {
                after[count++] = seen.y(day) + seen.week(day);
            }
        }
        Arrays.sort(after, 0, count);
        return count == 0 ? Double.POSITIVE_INFINITY : after[(int) Math.floor((count - 1) * (1 - OUTLIERS))];
    }

    private boolean isAfter(int day) {
        return day >= own.from() && day < end && seen.present()[day];
    }

    private int count(boolean limitedOnly) {
        int days = 0;
        for (int day = own.from(); day < end; day++) {
            days += isAfter(day) && (limited[day] || !limitedOnly) ? 1 : 0;
        }
        return days;
    }

    /** Fills the limited days with what they would have come to, fits, and fills again. */
    private void fit() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] figures = filled.clone();
            WhitenedFit fit = seen.fit(noise, seen.present(), figures, terms);
            elsewhere = fit.coefficient(step);
            scatter = follow(fit, figures, middle);
            for (int day = own.from(); day < end; day++) {
                if (limited[day]) {
                    double held = held(day);
                    double more = middle[day] + scatter * NormalCurve.meanAbove(above(day));
                    filled[day] = held * more + (1 - held) * seen.y(day);
                }
            }
        }
    }

    /** The middle of each day by a fit and by what the days around leave over; gives what scatters around it. */
    private double follow(WhitenedFit fit, double[] figures, double[] into) {
        double[] rest = new double[figures.length];
        for (int day = 0; day < rest.length; day++) {
            rest[day] = seen.present()[day] ? figures[day] - fit.fitted(day) : Double.NaN;
        }
        double[] level = level(rest);
        double[] off = new double[rest.length];
        int known = 0;
        for (int day = 0; day < Math.min(end, rest.length); day++) {
            into[day] = fit.fitted(day) + level[day];
            if (!Double.isNaN(rest[day]) && !limited[day]) {
                off[known++] = rest[day] - level[day];
            }
        }
        return deviation(Arrays.copyOf(off, known));
    }

    /** The standard deviation of what is left over. Use has heavy tails, of which its median size knows nothing. */
    private static double deviation(double[] off) {
        double usual = Medians.absolute(off) + 1e-6;
        double squares = 0;
        for (double one : off) {
            double near = Math.min(ODD * usual, Math.abs(one));
            squares += near * near / off.length;
        }
        return Math.max(usual, Math.sqrt(squares));
    }

    /** Where a level that walks stands on each day, by the days on both sides of it. */
    private double[] level(double[] rest) {
        double[] level = new double[rest.length];
        double keep = 1 - Math.sqrt(noise.walk());
        double[] weight = new double[rest.length];
        for (int direction = 1; noise.walk() > 0 && direction >= -1; direction -= 2) {
            double sum = 0;
            double count = 0;
            for (int i = 0; i < end; i++) {
                int day = direction > 0 ? i : end - 1 - i;
                level[day] += sum;
                weight[day] += count;
                boolean there = !Double.isNaN(rest[day]);
                sum = keep * (sum + (there ? rest[day] : 0));
                count = keep * (count + (there ? 1 : 0));
            }
        }
        for (int day = 0; day < level.length; day++) {
            level[day] = weight[day] > 0 ? level[day] / weight[day] : 0;
        }
        return level;
    }

    /** Whether, with the limited days filled, a step is still needed: then the limit does not tell what happened. */
    private boolean leavesAStep() {
        double[] figures = filled.clone();
        List<Term> base = terms.subList(0, terms.size() - 1);
        List<Term> stepped = new ArrayList<>(base);
        stepped.add(Term.free(step.values()));
        double plain = seen.fit(noise, seen.present(), figures, base).evidence();
        return seen.fit(noise, seen.present(), figures, stepped).evidence() - plain > StepSearch.CONVINCING;
    }

    /** How many deviations the limit lies over what is expected of a day. */
    private double above(int day) {
        return (limit - seen.week(day) - middle[day]) / scatter;
    }

    /** How probable a day near the limit is because the limit holds it back; days may come near it by themselves. */
    private double density(int day) {
        return Math.max(1e-12, 1 - NormalCurve.below(above(day))) / BAND;
    }

    /** The probability that the limit holds a day back that lies near it. */
    private double held(int day) {
        double free = NormalCurve.density((seen.y(day) - middle[day]) / scatter) / scatter;
        return density(day) / (density(day) + free);
    }

    private double evidence() {
        double evidence = 0;
        for (int day = own.from(); day < end; day++) {
            if (isAfter(day)) {
                double free = ordinary(seen.y(day) - middle[day], scatter);
                evidence += limited[day] ? Math.log(density(day) + Math.exp(free)) : free;
            }
        }
        return evidence;
    }

    private double evidenceOf(List<Term> rival) {
        double[] expected = new double[seen.days()];
        double[] figures = new double[seen.days()];
        for (int day = 0; day < figures.length; day++) {
            figures[day] = seen.y(day);
        }
        double spread = follow(seen.fit(noise, seen.present(), rival), figures, expected);
        double evidence = 0;
        for (int day = own.from(); day < end; day++) {
            evidence += isAfter(day) ? ordinary(seen.y(day) - expected[day], spread) : 0;
        }
        return evidence;
    }

    private static double ordinary(double off, double deviation) {
        double z = off / deviation;
        return -.5 * z * z - Math.log(deviation * Math.sqrt(2 * Math.PI));
    }

    /** By day, the logarithm of the mean of what there would have been; {@code NaN} where that is not known. */
    double[] expected() {
        double[] expected = new double[seen.days()];
        Arrays.fill(expected, Double.NaN);
        for (int day = own.from(); day < end; day++) {
            if (limited[day]) {
                double z = above(day);
                double tail = Math.max(1e-9, 1 - NormalCurve.below(z));
                double mean = z > FAR
                        ? scatter * NormalCurve.meanAbove(z)
                        : .5 * scatter * scatter + Math.log((1 - NormalCurve.below(z - scatter)) / tail);
                double held = held(day);
                double more = held * Math.exp(middle[day] + mean) + (1 - held) * Math.exp(seen.y(day));
                expected[day] = Math.log(more) + seen.week(day) - elsewhere;
            } else if (isAfter(day)) {
                expected[day] = seen.y(day) + seen.week(day) - elsewhere;
            }
        }
        return expected;
    }

    /**
     * The standard error of its mean: that of the level on limited days, known from the days between them and from those
     * before, and their own scatter.
     *
     * @param forecast the standard error of a forecast from the days before alone
     */
    double deviation(double forecast) {
        double days = count(false);
        double at = count(true);
        double memory = (1 + noise.memory()) / (1 - noise.memory());
        double level = 1 / (1 / (forecast * forecast) + (days - at) / memory / (scatter * scatter));
        double share = at / days;
        double alone = scatter * scatter * memory / Math.max(1, at);
        double below = ELSEWHERE * ELSEWHERE * level / (ELSEWHERE * ELSEWHERE + level);
        return Math.sqrt(share * share * (level + alone) + (1 - share) * (1 - share) * below + ELSEWHERE * ELSEWHERE);
    }
}
