package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.MonthTotal;
import io.costanalyzer.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** The totals of a monthly question, gathered page by page. Not thread-safe. */
final class MonthAnswer {

    private final ChargePeriod asked;
    private final CurrencyUnit currency;
    private final AmountReader amounts;
    private final SortedMap<YearMonth, Figures> totals = new TreeMap<>();

    MonthAnswer(ChargePeriod asked, CurrencyUnit currency) {
        this.asked = asked;
        this.currency = currency;
        this.amounts = new AmountReader(currency);
    }

    void add(AnswerPage page) {
        page.parts().forEach(this::add);
    }

    /**
     * What the months cost; a month without a total is not told, not zero.
     *
     * @param netOfDiscounts whether figures net of discounts are wanted, and used if every month has them
     */
    List<MonthTotal> totals(boolean netOfDiscounts) {
        boolean net = netOfDiscounts
                && totals.values().stream()
                        .allMatch(total -> amounts.costs(total, CostBasis.NET).isPresent());
        CostBasis basis = net ? CostBasis.NET : CostBasis.GROSS;
        return totals.entrySet().stream()
                .flatMap(entry -> total(entry.getKey(), entry.getValue(), basis).stream())
                .toList();
    }

    private Optional<MonthTotal> total(YearMonth month, Figures metrics, CostBasis basis) {
        return amounts.costs(metrics, basis)
                .map(costs -> new MonthTotal(
                        month, Money.of(currency, costs.billed()), Money.of(currency, costs.effective())));
    }

    private void add(AnswerPage.Part result) {
        ChargePeriod period = AnsweredPeriod.of(result);
        YearMonth month = YearMonth.from(period.start());
        if (!period.equals(ChargePeriod.ofMonth(month)) || !asked.contains(period)) {
            throw Refusals.untrue("the answer is for " + period + ", and whole months of " + asked + " were asked for");
        }
        if (!result.total().isEmpty() && totals.put(month, result.total()) != null) {
            throw Refusals.untrue("the answer has two totals of " + month);
        }
    }
}
