package io.costanalyzer.analysis.savings.statistics;

import io.costanalyzer.analysis.savings.MeasuredMethod;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A study of each kind gives what it gave when the method was measured. */
class StudiesAsMeasuredTest {

    private static final int DAYS = 200;
    private static final int AT = 120;
    private static final MeasuredMethod METHOD = new MeasuredMethod("studies.tsv");

    /** What happens to the series, most often on day 120. */
    enum Case {
        STEP_BESIDE_A_WEEK(.03, day -> (day % 7 > 4 ? -.5 : .1) + step(day, AT, -.4)),
        SMALL_STEP(.03, day -> step(day, AT, -.03)),
        NO_STEP(.03, day -> 0),
        STEP_IN_A_WALK(.01, day -> walk(day) + step(day, AT, -.4)),
        STEP_IN_A_WAVE(.01, day -> wave(day) + step(day, AT, -.2)),
        STEP_BESIDE_GROWTH(.03, day -> .002 * day + step(day, AT, -.25)),
        STRONGER_AT_WEEKENDS(.03, day -> step(day, AT, day % 7 > 4 ? -1 : -.2)),
        UNDONE(.03, day -> step(day, AT, -.5) + step(day, 160, .5)),
        DEEPENED(.03, day -> step(day, AT, -.2) + step(day, 165, -.2)),
        PARTLY_TAKEN_BACK(.03, day -> step(day, AT, -.6) + step(day, 160, .15)),
        MORE_USE_LATER(.03, day -> step(day, AT, -.2) + step(day, 165, .6)),
        OUTAGE(.02, day -> step(day, AT, -.5) + step(day, 160, -1.5) + step(day, 164, 1.5)),
        ODD_DAYS(.03, day -> step(day, AT, -.3) + (day == 60 || day == 140 ? 2.3 : 0)),
        RISE_BEFORE(.02, day -> step(day, AT - 5, .25) + step(day, AT, -.3)),
        CAME_EARLY(.02, day -> step(day, AT - 5, -.3)),
        BROKEN_LONG_BEFORE(.03, day -> step(day, 60, .5) + step(day, AT, -.3)),
        GONE(.03, day -> day < AT ? 1 : Double.NaN),
        NEARLY_GONE(.03, day -> day < AT || day % 8 != 0 ? step(day, AT, -2) : Double.NaN),
        HALF_OF_THE_DAYS(.03, day -> day % 2 == 0 ? step(day, AT, -.3) : Double.NaN),
        FADING(.02, day -> day < AT ? 0 : -.8 + .01 * (day - AT)),
        AT_A_LIMIT(.15, day -> 0) {
            @Override
            double[] logs() {
                double[] free = super.logs();
                for (int day = AT; day < DAYS; day++) {
                    free[day] = Math.min(.05, free[day]);
                }
                return free;
            }

            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(AT, AT + 1, true));
            }
        },
        A_STEP_AND_NO_LIMIT(.15, day -> step(day, AT, -.3)) {
            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(AT, AT + 1, true));
            }
        },
        A_LIMIT_ON_A_WAVE(.1, day -> 0) {
            @Override
            double[] logs() {
                double[] free = super.logs();
                for (int day = 0; day < DAYS; day++) {
                    double all = free[day] + wave(day);
                    free[day] = day < AT ? all : Math.min(.02, all);
                }
                return free;
            }

            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(AT, AT + 3, true));
            }
        },
        A_LIMIT_ON_A_SLOW_WALK(.15, day -> .24 * walk(day)) {
            @Override
            double[] logs() {
                double[] free = super.logs();
                for (int day = AT; day < DAYS; day++) {
                    free[day] = Math.min(free[AT] / 10, free[day]);
                }
                free[150] -= 1;
                free[151] = Double.NaN;
                return free;
            }

            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(AT, AT + 1, true));
            }
        },
        A_LOW_LIMIT(.15, day -> 0) {
            @Override
            double[] logs() {
                double[] free = super.logs();
                for (int day = AT; day < DAYS; day++) {
                    free[day] = Math.min(-.12 + .0001 * (day % 5), free[day]);
                }
                return free;
            }

            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(AT, AT + 1, true));
            }
        },
        A_LIMIT_UNTIL_THE_NEXT(.15, day -> step(day, 170, -.5)) {
            @Override
            double[] logs() {
                double[] free = super.logs();
                for (int day = AT; day < 170; day++) {
                    free[day] = Math.min(.03, free[day]);
                }
                return free;
            }

            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(AT, AT + 1, true), new Intervention(170, 171));
            }
        },
        TWO_STEPS(.03, day -> step(day, 100, -.2) + step(day, 150, -.4)) {
            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(100, 101), new Intervention(150, 153));
            }
        },
        SOON(.03, day -> step(day, 30, -.3)) {
            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(30, 33));
            }
        },
        LATE(.03, day -> step(day, 185, -.3)) {
            @Override
            List<Intervention> interventions() {
                return List.of(new Intervention(185, 190));
            }
        },
        FOLLOWS_TRAFFIC(.03, day -> .9 * traffic(day) + step(day, AT, -.25)) {
            @Override
            double[] drivenBy() {
                return series(StudiesAsMeasuredTest::traffic);
            }
        },
        TRAFFIC_FALLS_TOO(.03, day -> .9 * (traffic(day) + step(day, AT, -.4))) {
            @Override
            double[] drivenBy() {
                return series(day -> traffic(day) + step(day, AT, -.4));
            }
        },
        CAPPED_USE(.03, day -> traffic(day) + (day < AT ? 0 : -.2 - .9 * traffic(day))) {
            @Override
            double[] drivenBy() {
                return series(StudiesAsMeasuredTest::traffic);
            }
        },
        FOLLOWS_A_NAMED_DRIVER(.03, day -> .7 * wave(day) + step(day, AT, -.25)) {
            @Override
            double[] drivenBy() {
                return series(StudiesAsMeasuredTest::traffic);
            }

            @Override
            double[] named() {
                return series(StudiesAsMeasuredTest::wave);
            }
        };

        private final double noise;
        private final IntToDoubleFunction path;

        Case(double noise, IntToDoubleFunction path) {
            this.noise = noise;
            this.path = path;
        }

        double[] logs() {
            return Signals.noisy(DAYS, ordinal() + 1, noise, path);
        }

        double @Nullable [] drivenBy() {
            return null;
        }

        double @Nullable [] named() {
            return null;
        }

        List<Intervention> interventions() {
            return List.of(new Intervention(AT, AT + 5));
        }
    }

    private static final double[] WALK = Signals.walk(DAYS, 77, .05);
    private static final double[] TRAFFIC = Signals.walk(DAYS, 78, .03);

    @ParameterizedTest
    @EnumSource
    void aStudyGivesWhatItGave(Case one) throws IOException {
        Study study = new InterventionStudy(
                        one.logs(), Signals.weekdays(DAYS), one.drivenBy(), one.named(), one.interventions())
                .run();
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
            figures.put(number + "days known", (double) known(effect.expected()));
            figures.put(number + "foretold", effect.foretold() ? 1.0 : 0);
            figures.put(number + "deviation", effect.deviation());
            figures.put(number + "deviation after", effect.deviationAfter());
            figures.put(number + "last change", (double) effect.lastChange().orElse(-1));
            figures.put(number + "unrelated change", (double)
                    effect.unrelatedChange().orElse(-1));
        }
        METHOD.check(one.name(), figures);
    }

    private static double step(int day, int from, double size) {
        return day < from ? 0 : size;
    }

    private static double walk(int day) {
        return WALK[day];
    }

    private static double traffic(int day) {
        return TRAFFIC[day];
    }

    private static double wave(int day) {
        return .2 * Math.sin(day / 9.0) + .1 * Math.sin(day / 2.3);
    }

    private static double[] series(IntToDoubleFunction path) {
        return Signals.noisy(DAYS, 1, 0, path);
    }

    private static long known(double[] figures) {
        return Arrays.stream(figures).filter(value -> !Double.isNaN(value)).count();
    }

    private static double mean(double[] figures) {
        return Arrays.stream(figures)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
