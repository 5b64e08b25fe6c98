package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a new version of a final month says otherwise than the version before.
 *
 * @param version the version that is corrected
 * @param generatedAt when that one was composed
 * @param cost on the report's basis; {@code previous} is what the corrected version said
 * @param payable billed cost of all categories, likewise
 * @param changes billed cost, largest difference first; they add up to the difference of {@code payable}
 */
public record Correction(int version, Instant generatedAt, Compared cost, Compared payable, List<Change> changes) {

    public Correction {
        changes = List.copyOf(changes);
    }

    /** Whether a cost is another now, be it one that changes no invoice, and not only what is said about it. */
    public boolean isOfCosts() {
        return !changes.isEmpty()
                || cost.difference().filter(money -> !money.isZero()).isPresent();
    }

    /**
     * One figure that is another now.
     *
     * @param environment whose
     * @param serviceName of what
     * @param chargeCategory which kind of charge
     * @param before as the corrected version said
     * @param now as it is
     */
    public record Change(
            Environment environment, String serviceName, ChargeCategory chargeCategory, Money before, Money now) {

        /** Now minus before. */
        public Money difference() {
            return now.minus(before);
        }
    }

    /**
     * What a report corrects of an earlier one of the same month.
     *
     * @return nothing unless the earlier one was final: a preliminary report is expected to change
     */
    public static Optional<Correction> of(MonthlyReport earlier, MonthlyReport later) {
        if (earlier.identity().status() != MonthStatus.FINAL
                || !earlier.identity().month().equals(later.identity().month())) {
            return Optional.empty();
        }
        return earlier.costs()
                .flatMap(before -> later.costs()
                        .map(now -> new Correction(
                                earlier.identity().version(),
                                earlier.identity().generatedAt(),
                                new Compared(
                                        now.total().actual(),
                                        Optional.of(before.total().actual())),
                                new Compared(
                                        now.invoice().payable(),
                                        Optional.of(before.invoice().payable())),
                                changes(before, now))));
    }

    private static List<Change> changes(MonthCosts before, MonthCosts now) {
        Map<String, List<DetailLine>> keys = new TreeMap<>();
        Function<DetailLine, String> key =
                line -> line.environment().name() + '\u0000' + line.serviceName() + '\u0000' + line.chargeCategory();
        Stream.concat(before.detail().stream(), now.detail().stream())
                .forEach(line -> keys.computeIfAbsent(key.apply(line), any -> new ArrayList<>())
                        .add(line));
        Map<String, Money> then = sums(before, key);
        Map<String, Money> today = sums(now, key);
        Money zero = now.invoice().zero();
        List<Change> changes = new ArrayList<>();
        keys.forEach((name, lines) -> changes.add(new Change(
                lines.get(0).environment(),
                lines.get(0).serviceName(),
                lines.get(0).chargeCategory(),
                then.getOrDefault(name, zero),
                today.getOrDefault(name, zero))));
        changes.removeIf(change -> change.difference().isZero());
        changes.sort(Comparator.comparing((Change change) -> change.difference().abs())
                .reversed());
        return changes;
    }

    private static Map<String, Money> sums(MonthCosts costs, Function<DetailLine, String> key) {
        Map<String, Money> sums = new TreeMap<>();
        costs.detail().forEach(line -> sums.merge(key.apply(line), line.billedCost(), Money::plus));
        return sums;
    }
}
