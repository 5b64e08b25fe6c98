package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of the bill, from the account view where the source has one and from the charges themselves where they
 * name their account. Billed cost of all categories, so that it adds up to what is to be paid; what a view of its own
 * leaves out is shown as a row without an account.
 */
final class AccountComposer {

    private AccountComposer() {}

    static Optional<CostTable> accounts(Frame frame, Optional<CostLedger> accountView, Invoice invoice) {
        CostLedger ledger = accountView
                .filter(view -> view.coverage().covers(frame.periods().current()))
                .orElse(frame.ledger());
        Frame seen = new Frame(ledger, periods(frame, ledger), frame.months());
        List<SeriesSums> sums = new ArrayList<>(SeriesSums.of(seen, Scope.bill(), CostMetric.BILLED_COST));
        if (sums.stream().allMatch(one -> one.key().subAccountId() == null)) {
            return Optional.empty();
        }
        if (ledger != frame.ledger()) {
            sums.add(remainder(seen, sums, invoice));
        }
        return Optional.of(new TableComposer(seen, CostMetric.BILLED_COST, sums)
                .table(Dimension.SUB_ACCOUNT, key -> name(ledger, key), false));
    }

    private static ComparedPeriods periods(Frame frame, CostLedger ledger) {
        ComparedPeriods periods = frame.periods();
        return new ComparedPeriods(
                periods.current(),
                periods.days(),
                periods.previous(),
                periods.previousDays(),
                periods.previousKnown() && ledger.coverage().covers(periods.previous()));
    }

    private static TableComposer.Name name(CostLedger ledger, SeriesKey key) {
        Optional<String> id = Optional.ofNullable(key.subAccountId());
        return new TableComposer.Name(id, id.map(one -> ledger.subAccountNames().get(one)));
    }

    /** What the invoice asks for beyond the account view, as a series without an account. */
    private static SeriesSums remainder(Frame seen, List<SeriesSums> sums, Invoice invoice) {
        Money actual = sums.stream().map(SeriesSums::actual).reduce(seen.zero(), Money::plus);
        Money previous = sums.stream().map(SeriesSums::previous).reduce(seen.zero(), Money::plus);
        return new SeriesSums(
                new SeriesKey(Environment.UNALLOCATED, null, null, "", null, ChargeCategory.USAGE),
                invoice.payable().minus(actual),
                invoice.previousPayable().map(before -> before.minus(previous)).orElse(seen.zero()),
                seen.months().stream().map(month -> seen.zero()).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
