package io.costanalyzer.bench.speed;

import io.costanalyzer.analysis.anomaly.AnomalyDetector;
import io.costanalyzer.analysis.anomaly.AnomalyPolicy;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Ledger, detection and verification on ledgers of 1, 4 and 16 times as many series. */
final class RoomSpeed {

    private static final ChargePeriod MONTH = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    private RoomSpeed() {}

    static Piece ledger() {
        return new Piece(
                "ledger build",
                "400 series × 31 days",
                "sum by series in a map",
                times -> {
                    List<Charge> charges = Ledgers.charges(400 * times, MONTH);
                    return () -> Ledgers.ledger(charges, MONTH);
                },
                times -> {
                    List<Charge> charges = Ledgers.charges(400 * times, MONTH);
                    return () -> sums(charges);
                });
    }

    static Piece detection() {
        return new Piece(
                "detection of anomalies",
                "250 series × 420 days",
                "every figure of the ledger once, as double",
                times -> {
                    CostLedger ledger = year(250 * times);
                    AnomalyDetector detector =
                            new AnomalyDetector(AnomalyPolicy.of(Money.of("USD", "1"), new BigDecimal("0.3")));
                    return () -> detector.detect(ledger, Ledgers.AS_OF);
                },
                times -> passOver(year(250 * times)));
    }

    static Piece verification() {
        return new Piece(
                "verification of measures",
                "250 series × 420 days, 8 measures",
                "every figure of the ledger once, as double",
                times -> {
                    CostLedger ledger = year(250 * times);
                    List<Measure> measures = measures(8 * times);
                    SavingsVerifier verifier = new SavingsVerifier(VerificationPolicy.USUAL);
                    return () -> verifier.verify(ledger, measures, Ledgers.AS_OF);
                },
                times -> passOver(year(250 * times)));
    }

    private static CostLedger year(int series) {
        return Ledgers.ledger(Ledgers.charges(series, Ledgers.YEAR), Ledgers.YEAR);
    }

    /** Each measure has three usage types of its own. */
    private static List<Measure> measures(int count) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Scope scope = Scope.spending()
                    .in(Ledgers.ENVIRONMENTS.get(i % 3))
                    .ofUsageTypes(Set.of("UsageType-" + i * 5, "UsageType-" + (i * 5 + 1), "UsageType-" + (i * 5 + 2)));
            measures.add(Measure.of("measure-" + i, MeasureKind.QUANTITY, scope, Ledgers.AS_OF.minusDays(90 + i % 60)));
        }
        return measures;
    }

    private static Map<String, BigDecimal> sums(List<Charge> charges) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Charge charge : charges) {
            sums.merge(
                    charge.environmentName() + '|' + charge.serviceName() + '|' + charge.usageType(),
                    charge.billedCost().amount(),
                    BigDecimal::add);
        }
        return sums;
    }

    private static Callable<?> passOver(CostLedger ledger) {
        List<LocalDate> days = Ledgers.YEAR.dates().toList();
        return () -> {
            double sum = 0;
            for (CostSeries series : ledger.series()) {
                for (LocalDate day : days) {
                    sum += series.exact(CostMetric.EFFECTIVE_COST, day).doubleValue();
                }
            }
            return sum;
        };
    }
}
