package io.costanalyzer.report.programme;

import io.costanalyzer.analysis.savings.verification.BilledView;
import io.costanalyzer.analysis.savings.verification.Evidence;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the estimate of a measure rests on.
 *
 * @param before the days that its cost before is taken from
 * @param judged the days that are judged
 * @param daysBefore known days before it that were learnt from
 * @param daysJudged known days among the judged ones
 * @param methods how it was judged, for people
 * @param drivers what drives the use of its scope, for people
 * @param driven how probable it is that these do, from 0 to 1
 * @param scatter what a day usually lies off what is expected, as a share
 * @param placebos on how many cases without a measure the interval was calibrated
 * @param billedBeforePerDay the billed cost of a day before, beside the effective one
 * @param billedAfterPerDay the billed cost of a judged day
 */
public record EvidenceLine(
        ChargePeriod before,
        ChargePeriod judged,
        int daysBefore,
        int daysJudged,
        List<String> methods,
        List<String> drivers,
        BigDecimal driven,
        BigDecimal scatter,
        int placebos,
        Optional<Money> billedBeforePerDay,
        Optional<Money> billedAfterPerDay) {

    public EvidenceLine {
        methods = List.copyOf(methods);
        drivers = List.copyOf(drivers);
    }

    static EvidenceLine of(Evidence evidence, Optional<BilledView> billed) {
        return new EvidenceLine(
                evidence.before(),
                evidence.judged(),
                evidence.daysBefore(),
                evidence.daysJudged(),
                evidence.methods().stream()
                        .map(Evidence.Method::displayName)
                        .sorted()
                        .toList(),
                evidence.drivers(),
                evidence.driven(),
                evidence.scatter(),
                evidence.placebos(),
                billed.map(BilledView::before),
                billed.map(BilledView::after));
    }
}
