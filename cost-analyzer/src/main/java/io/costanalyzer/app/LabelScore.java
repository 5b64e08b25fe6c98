package io.costanalyzer.app;

import io.costanalyzer.alert.Change;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy told, held against what people know to have happened.
 *
 * @param told incidents of unusual costs that were told
 * @param right those of them that belong to a label
 * @param labels how many there are
 * @param found those of them that were told
 * @param medianDelay days from the first day of a label to the morning it was told, in the middle; 1 is the first morning;
 *     absent when none was found
 * @param cost of all labels that say what they cost
 * @param costFound of those that were found
 */
public record LabelScore(
        int told, int right, int labels, int found, Optional<Long> medianDelay, BigDecimal cost, BigDecimal costFound) {

    /** An incident still counts as the label's when it is told so many days after its end. */
    private static final int GRACE_DAYS = 10;

    /**
     * Something that happened.
     *
     * @param environment where
     * @param serviceName of what
     * @param days which
     * @param cost what it cost beyond what it should; absent when nobody says
     */
    public record Label(Environment environment, String serviceName, ChargePeriod days, Optional<BigDecimal> cost) {}

    /** Scores what was replayed. */
    public static LabelScore of(List<Backtest.Told> told, List<Label> labels) {
        Set<String> incidents = new HashSet<>();
        Set<String> right = new HashSet<>();
        List<Long> delays = new ArrayList<>();
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal costFound = BigDecimal.ZERO;
        List<Backtest.Told> opened = told.stream()
                .filter(one -> one.incident().matter() instanceof OddDays)
                .filter(one -> one.notice().change() == Change.OPENED
                        || one.notice().change() == Change.REOPENED
                        || one.incident().openedOn().equals(one.notice().asOf()))
                .toList();
        opened.forEach(one -> incidents.add(one.notice().incidentId()));
        for (Label label : labels) {
            Optional<LocalDate> first = opened.stream()
                    .filter(one -> isOf(one, label))
                    .peek(one -> right.add(one.notice().incidentId()))
                    .map(one -> one.notice().asOf())
                    .min(LocalDate::compareTo);
            first.ifPresent(
                    day -> delays.add(ChronoUnit.DAYS.between(label.days().start(), day)));
            cost = cost.add(label.cost().orElse(BigDecimal.ZERO));
            costFound = costFound.add(first.isPresent() ? label.cost().orElse(BigDecimal.ZERO) : BigDecimal.ZERO);
        }
        List<Long> sorted = delays.stream().sorted().toList();
        return new LabelScore(
                incidents.size(),
                right.size(),
                labels.size(),
                delays.size(),
                sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2)),
                cost,
                costFound);
    }

    private static boolean isOf(Backtest.Told told, Label label) {
        OddDays odd = (OddDays) told.incident().matter();
        LocalDate day = told.notice().asOf();
        return odd.environment().equals(Optional.of(label.environment()))
                && odd.service().equals(label.serviceName())
                && day.isAfter(label.days().start())
                && !day.isAfter(label.days().endExclusive().plusDays(GRACE_DAYS));
    }

    /** The part of what was told that was right; absent when nothing was told. */
    public Optional<BigDecimal> precision() {
        return share(BigDecimal.valueOf(right), BigDecimal.valueOf(told));
    }

    /** The part of what happened that was told; absent without labels. */
    public Optional<BigDecimal> recall() {
        return share(BigDecimal.valueOf(found), BigDecimal.valueOf(labels));
    }

    /** The part of the money of what happened that was told. */
    public Optional<BigDecimal> recallByCost() {
        return share(costFound, cost);
    }

    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, MathContext.DECIMAL64));
    }
}
