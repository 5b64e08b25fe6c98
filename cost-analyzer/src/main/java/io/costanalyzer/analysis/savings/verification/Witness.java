package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.statistics.Study;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Says what a judgement rests on. */
final class Witness {

    private static final int DECIMALS = 4;
    private static final double LIKELY = .5;

    private final DayAxis axis;
    private final Map<Environment, EnvironmentTraffic> traffic;
    private final int placebos;

    Witness(DayAxis axis, Map<Environment, EnvironmentTraffic> traffic, int placebos) {
        this.axis = axis;
        this.traffic = traffic;
        this.placebos = placebos;
    }

    Evidence evidence(Measure measure, Judgement judgement) {
        List<MeasuredShare> shares = judgement.shares();
        int beforeFrom =
                shares.stream().mapToInt(MeasuredShare::beforeFrom).min().orElseThrow();
        int at = shares.stream().mapToInt(MeasuredShare::at).max().orElseThrow();
        int from = shares.stream().mapToInt(MeasuredShare::from).min().orElseThrow();
        int to = shares.stream().mapToInt(MeasuredShare::to).max().orElseThrow();
        int begin = shares.stream()
                .mapToInt(share -> share.study().part().begin())
                .min()
                .orElseThrow();
        return new Evidence(
                axis.period(beforeFrom, at),
                axis.period(from, to),
                axis.covered(begin, at),
                axis.covered(from, to),
                shares.stream().map(Witness::method).collect(Collectors.toSet()),
                drivers(measure, shares),
                decimal(mean(shares, study -> study.traffic() + study.named())),
                decimal(mean(shares, Study::scatter)),
                shares.stream()
                        .flatMap(share -> share.endsEarly().stream())
                        .distinct()
                        .sorted(Comparator.comparing(WindowEnd::on)
                                .thenComparing(end -> end.measureIds().size()))
                        .toList(),
                placebos);
    }

    private static Evidence.Method method(MeasuredShare share) {
        if (share.effect().foretold()) {
            return Evidence.Method.FORECAST;
        }
        if (share.study().response().isPerUnit()) {
            return Evidence.Method.UNIT_PRICE;
        }
        return share.study().isWeekly() ? Evidence.Method.WEEKLY_STEP : Evidence.Method.STEP;
    }

    private List<String> drivers(Measure measure, List<MeasuredShare> shares) {
        Set<String> drivers = new LinkedHashSet<>();
        for (MeasuredShare share : shares) {
            Study study = share.study().study();
            EnvironmentTraffic ofEnvironment = traffic.get(share.study().part().environment());
            if (ofEnvironment != null && study.named() > LIKELY) {
                drivers.addAll(ofEnvironment.names(measure.drivers()));
            } else if (ofEnvironment != null && study.traffic() + study.named() > LIKELY) {
                drivers.add("traffic of " + share.study().part().environment().name() + ", read from "
                        + ofEnvironment.witnesses() + " usage types");
            }
        }
        return new ArrayList<>(drivers);
    }

    private static double mean(List<MeasuredShare> shares, ToDoubleFunction<Study> figure) {
        return shares.stream()
                .mapToDouble(share -> figure.applyAsDouble(share.study().study()))
                .average()
                .orElse(0);
    }

    private static BigDecimal decimal(double figure) {
        return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
