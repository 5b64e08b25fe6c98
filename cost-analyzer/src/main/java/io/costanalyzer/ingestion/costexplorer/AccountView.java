package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * The bill told a second time, by account and service.
 *
 * <p>Every record type is in it, credits and tax included, so that it adds up to the same total; which part of a charge
 * is what, this answer cannot say, and the charge category of all of them is left at usage.
 */
final class AccountView {

    /** As for reconciliation: Cost Explorer prints ten decimals and rounds each group. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

    private final CurrencyUnit currency;
    private final CostBasis basis;

    AccountView(CurrencyUnit currency, CostBasis basis) {
        this.currency = currency;
        this.basis = basis;
    }

    /**
     * Hands the view on and holds it against the bill.
     *
     * @return a problem when its sum is not the bill's
     */
    Optional<IngestionProblem> tell(Answer answer, Costs bill, ChargeSink sink) {
        Costs sum = Costs.ZERO;
        for (GroupRow row : answer.rows()) {
            Costs costs = row.costs(basis);
            sum = sum.plus(costs);
            String account = row.keys().get(0);
            sink.acceptAccountView(Charge.builder(row.day(), row.keys().get(1), Money.of(currency, costs.billed()))
                    .effectiveCost(Money.of(currency, costs.effective()))
                    .subAccount(account, answer.descriptions().get(account))
                    .estimated(row.estimated())
                    .build());
        }
        return near(sum.billed(), bill.billed()) && near(sum.effective(), bill.effective())
                ? Optional.empty()
                : Optional.of(new IngestionProblem(
                        ProblemReason.TOTALS_DIFFER,
                        Refusals.OPERATION,
                        0,
                        null,
                        "by account " + sum.billed().toPlainString() + ", by record type "
                                + bill.billed().toPlainString(),
                        "the breakdown by account does not add up to the bill"));
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
    }
}
