package io.costanalyzer.bench.savings;

import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.MeasureKind;
import io.costanalyzer.analysis.savings.verification.SavingEstimate;
import io.costanalyzer.analysis.savings.verification.SavingsVerifier;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerificationPolicy;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The method under test, asked as a customer would ask it: measures with dates and scopes, no truth. */
final class LedgerMethod {

    /** The drivers of the measure catalogue. */
    private static final Set<String> REQUESTS =
            Set.of("Request", "Request-ARM", "ApiGatewayRequest", "ApiGatewayHttpRequest");

    /** What the catalogue gives drivers for. */
    private static final Set<Change> DRIVEN =
            Set.of(Change.ARM64, Change.STAGED, Change.CAPACITY_CAP, Change.CACHING, Change.LOG_REDUCTION);

    private LedgerMethod() {}

    static VerifiedSaving verify(Case task) {
        VerificationPolicy usual = VerificationPolicy.USUAL;
        VerificationPolicy policy = new VerificationPolicy(
                usual.lateDays(),
                usual.rollOutDays(),
                task.days(),
                usual.fewestBefore(),
                usual.fewestAfter(),
                usual.confidence());
        LocalDate asOf = task.portfolio().first().plusDays(task.to() + 2L);
        List<Measure> measures = task.portfolio().truths().stream()
                .map(Truth::planned)
                .filter(planned -> planned.day() < task.to())
                .map(planned -> measure(task.portfolio(), planned))
                .toList();
        Verification all = new SavingsVerifier(policy).verify(task.ledger(), measures, asOf);
        return all.find(id(task.planned())).orElseThrow();
    }

    static Estimate estimate(Case task, VerifiedSaving found) {
        return found.estimate().map(estimate -> estimate(task, estimate)).orElse(new Estimate(0, 0, -1, 1));
    }

    private static Estimate estimate(Case task, SavingEstimate found) {
        return new Estimate(
                found.perDay().amount().doubleValue() * task.days(),
                found.share().doubleValue(),
                found.shareLow().doubleValue(),
                found.shareHigh().doubleValue());
    }

    private static Measure measure(Portfolio portfolio, Planned planned) {
        Measure measure = Measure.of(
                id(planned),
                kind(planned.claimed()),
                PlainMethods.scope(planned),
                portfolio.first().plusDays(planned.day()));
        Measure moved = planned.claimed() == Change.ARM64 ? measure.withLever(Lever.COST) : measure;
        Measure driven = DRIVEN.contains(planned.claimed()) ? moved.withDrivers(REQUESTS) : moved;
        return planned.rollOutTold() ? driven.withRollOutDays(planned.rollOut()) : driven;
    }

    private static MeasureKind kind(Change claimed) {
        return switch (claimed) {
            case ARM64, SAVINGS_PLAN -> MeasureKind.RATE;
            case STORAGE_CLASS -> MeasureKind.STORAGE_CLASS;
            case SCHEDULING -> MeasureKind.SCHEDULE;
            case REMOVAL -> MeasureKind.REMOVAL;
            case RIGHT_SIZING, CAPACITY_CAP -> MeasureKind.CAPACITY;
            default -> MeasureKind.QUANTITY;
        };
    }

    private static String id(Planned planned) {
        return planned.environment() + "-" + planned.service() + "-" + planned.day();
    }
}
