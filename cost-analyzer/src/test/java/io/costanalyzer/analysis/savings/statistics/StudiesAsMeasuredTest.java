package io.costanalyzer.analysis.savings.statistics;

import io.costanalyzer.analysis.savings.MeasuredMethod;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A study of each kind gives what it gave when the method was measured. */
class StudiesAsMeasuredTest {

    private static final int DAYS = 200;
    private static final int AT = 120;
    private static final MeasuredMethod METHOD = new MeasuredMethod("studies.tsv");
    private static final double[] WALK = Signals.walk(DAYS, 77, .05);
    private static final double[] TRAFFIC = Signals.walk(DAYS, 78, .03);

    static Stream<Case> cases() {
        return Stream.of(
                new Case("step beside a week", .03, day -> (day % 7 > 4 ? -.5 : .1) + step(day, AT, -.4)),
                new Case("small step", .03, day -> step(day, AT, -.03)),
                new Case("no step", .03, day -> 0),
                new Case("step in a walk", .01, day -> WALK[day] + step(day, AT, -.4)),
                new Case("step in a wave", .01, day -> wave(day) + step(day, AT, -.2)),
                new Case("step beside growth", .03, day -> .002 * day + step(day, AT, -.25)),
                new Case("stronger at weekends", .03, day -> step(day, AT, day % 7 > 4 ? -1 : -.2)),
                new Case("undone", .03, day -> step(day, AT, -.5) + step(day, 160, .5)),
                new Case("deepened", .03, day -> step(day, AT, -.2) + step(day, 165, -.2)),
                new Case("partly taken back", .03, day -> step(day, AT, -.6) + step(day, 160, .15)),
                new Case("more use later", .03, day -> step(day, AT, -.2) + step(day, 165, .6)),
                new Case("outage", .02, day -> step(day, AT, -.5) + step(day, 160, -1.5) + step(day, 164, 1.5)),
                new Case(
                        "a time of more use",
                        .02,
                        day -> step(day, AT, -.5) + step(day, 150, .8) + step(day, 171, -.8)),
                new Case("odd days", .03, day -> step(day, AT, -.3) + (day == 60 || day == 140 ? 2.3 : 0)),
                new Case("rise before", .02, day -> step(day, AT - 5, .25) + step(day, AT, -.3)),
                new Case("came early", .02, day -> step(day, AT - 5, -.3)),
                new Case("broken long before", .03, day -> step(day, 60, .5) + step(day, AT, -.3)),
                new Case("gone", .03, day -> day < AT ? 1 : Double.NaN),
                new Case("nearly gone", .03, day -> day < AT || day % 8 != 0 ? step(day, AT, -2) : Double.NaN),
                new Case("half of the days", .03, day -> day % 2 == 0 ? step(day, AT, -.3) : Double.NaN),
                new Case("fading", .02, day -> day < AT ? 0 : -.8 + .01 * (day - AT)),
                new Case("at a limit", .15, day -> 0).limited(.05, DAYS),
                new Case("a step and no limit", .15, day -> step(day, AT, -.3)).limited(9, DAYS),
                new Case("a limit on a wave", .1, StudiesAsMeasuredTest::wave).limited(.02, DAYS),
                new Case("a limit on a slow walk", .15, day -> .24 * WALK[day] + (day == 150 ? -1 : 0))
                        .limited(.02, DAYS)
                        .without(151),
                new Case("a low limit", .15, day -> 0).limited(-.12, DAYS),
                new Case("a limit until the next", .15, day -> step(day, 170, -.5))
                        .limited(.03, 170)
                        .at(new Intervention(AT, AT + 1, true), new Intervention(170, 171)),
                new Case("two steps", .03, day -> step(day, 100, -.2) + step(day, 150, -.4))
                        .at(new Intervention(100, 101), new Intervention(150, 153)),
                new Case("soon", .03, day -> step(day, 30, -.3)).at(new Intervention(30, 33)),
                new Case("late", .03, day -> step(day, 185, -.3)).at(new Intervention(185, 190)),
                new Case("follows traffic", .03, day -> .9 * TRAFFIC[day] + step(day, AT, -.25))
                        .beside(day -> TRAFFIC[day]),
                new Case("traffic falls too", .03, day -> .9 * (TRAFFIC[day] + step(day, AT, -.4)))
                        .beside(day -> TRAFFIC[day] + step(day, AT, -.4)),
                new Case("capped use", .03, day -> TRAFFIC[day] * (day < AT ? 1 : .1) + step(day, AT, -.2))
                        .beside(day -> TRAFFIC[day]),
                new Case("follows a named driver", .03, day -> .7 * wave(day) + step(day, AT, -.25))
                        .beside(day -> TRAFFIC[day])
                        .named(StudiesAsMeasuredTest::wave));
    }

    /** What happens to a series, most often on day 120. */
    private static final class Case {

        private final String name;
        private final double[] logs;
        private double @Nullable [] traffic;
        private double @Nullable [] named;
        private List<Intervention> interventions = List.of(new Intervention(AT, AT + 5));

        Case(String name, double noise, IntToDoubleFunction path) {
            this.name = name;
            this.logs = Signals.noisy(DAYS, name.hashCode(), noise, path);
        }

        Case at(Intervention... days) {
            interventions = List.of(days);
            return this;
        }

        Case limited(double limit, int end) {
            for (int day = AT; day < end; day++) {
                logs[day] = Math.min(limit, logs[day]);
            }
            return at(new Intervention(AT, AT + 1, true));
        }

        Case without(int day) {
            logs[day] = Double.NaN;
            return this;
        }

        Case beside(IntToDoubleFunction path) {
            traffic = Signals.noisy(DAYS, 1, 0, path);
            return this;
        }

        Case named(IntToDoubleFunction path) {
            named = Signals.noisy(DAYS, 1, 0, path);
            return this;
        }

        Study study() {
            return new InterventionStudy(logs, Signals.weekdays(DAYS), traffic, named, interventions).run();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStudyGivesWhatItGave(Case one) throws IOException {
        Study study = one.study();
        Map<String, Double> figures = new TreeMap<>();
        figures.put("traffic", study.traffic());
        figures.put("named", study.named());
        figures.put("walking", study.walking());
        figures.put("scatter", study.scatter());
        figures.put("usage, mean", mean(study.usage()));
        figures.put("usage, last", study.usage()[DAYS - 1]);
        for (int i = 0; i < study.effects().size(); i++) {
            Effect effect = study.effects().get(i);
            String number = "effect " + (i + 1) + ", ";
            figures.put(number + "path, mean", mean(effect.path()));
            figures.put(number + "path, last", effect.path()[DAYS - 1]);
            figures.put(number + "expected, mean", mean(effect.expected()));
            figures.put(number + "expected, last", effect.expected()[DAYS - 1]);
            figures.put(number + "days known", known(effect.expected()));
            figures.put(number + "foretold", effect.foretold() ? 1.0 : 0);
            figures.put(number + "deviation", effect.deviation());
            figures.put(number + "deviation after", effect.deviationAfter());
            figures.put(number + "last change", 1.0 * effect.lastChange().orElse(-1));
            figures.put(
                    number + "unrelated change", 1.0 * effect.unrelatedChange().orElse(-1));
        }
        METHOD.check(one.name, figures);
    }

    private static double step(int day, int from, double size) {
        return day < from ? 0 : size;
    }

    private static double wave(int day) {
        return .2 * Math.sin(day / 9.0) + .1 * Math.sin(day / 2.3);
    }

    private static double known(double[] figures) {
        return Arrays.stream(figures).filter(value -> !Double.isNaN(value)).count();
    }

    private static double mean(double[] figures) {
        return Arrays.stream(figures)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
