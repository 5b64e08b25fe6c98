package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * The answer by record type: charges of the record types that are kept apart, and the sums that the whole read is held
 * against.
 */
final class RecordTypeBook {

    private final CurrencyUnit currency;
    private final CostBasis basis;
    private final List<Charge> charges = new ArrayList<>();
    private final Map<ChargeCategory, Costs> sums = new EnumMap<>(ChargeCategory.class);

    /**
     * @param rows groups by record type, and by the environments' common key when there is one
     * @param key this key
     * @param environments finds the environment by its value
     */
    RecordTypeBook(
            CurrencyUnit currency,
            CostBasis basis,
            List<GroupRow> rows,
            Optional<EnvironmentKey> key,
            EnvironmentFinder environments) {
        this.currency = currency;
        this.basis = basis;
        sums.put(ChargeCategory.USAGE, Costs.ZERO);
        rows.forEach(row -> enter(row, key, environments));
    }

    /** Credits, refunds, tax, support and fees, of which neither service nor usage type is known. */
    List<Charge> charges() {
        return charges;
    }

    /** The sum of usage, be it zero, and of every other category that occurs. */
    List<ControlTotal> controlTotals() {
        return sums.entrySet().stream()
                .map(sum -> new ControlTotal(
                        sum.getKey(),
                        Money.of(currency, sum.getValue().billed()),
                        Money.of(currency, sum.getValue().effective())))
                .toList();
    }

    /** What usage comes to. */
    Costs usage() {
        return sums.getOrDefault(ChargeCategory.USAGE, Costs.ZERO);
    }

    /** Everything on the bill. */
    Costs total() {
        return sums.values().stream().reduce(Costs.ZERO, Costs::plus);
    }

    private void enter(GroupRow row, Optional<EnvironmentKey> key, EnvironmentFinder environments) {
        Costs costs = row.costs(basis);
        Optional<ApartRecordType> type = ApartRecordType.of(row.keys().get(0));
        sums.merge(type.map(ApartRecordType::chargeCategory).orElse(ChargeCategory.USAGE), costs, Costs::plus);
        type.ifPresent(apart -> charges.add(Charge.builder(
                        row.day(), apart.serviceName(), Money.of(currency, costs.billed()))
                .effectiveCost(Money.of(currency, costs.effective()))
                .chargeCategory(apart.chargeCategory())
                .environmentName(
                        key.isPresent()
                                ? environments.find(
                                        key.get(), key.get().valueOf(row.keys().get(1)))
                                : environments.remainder())
                .estimated(row.estimated())
                .build()));
    }
}
