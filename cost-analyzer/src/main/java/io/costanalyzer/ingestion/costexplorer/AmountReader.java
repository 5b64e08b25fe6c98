package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.ExactDecimal;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Reads amounts, which come as decimal strings with a unit, and sees to it that all are in one currency. */
final class AmountReader {

    private final String currencyCode;
    private boolean expectedSeen;

    AmountReader(CurrencyUnit currency) {
        this.currencyCode = currency.getCode();
    }

    /**
     * Both costs on a basis.
     *
     * @return nothing when one of the two is missing
     * @throws SourceUnavailableException when an amount is no decimal number or in another unit
     *     than the currency of the read
     */
    Optional<Costs> costs(Figures metrics, CostBasis basis) {
        boolean both = metrics.has(basis.billedMetric()) && metrics.has(basis.effectiveMetric());
        return both
                ? Optional.of(new Costs(money(basis.billedMetric(), metrics), money(basis.effectiveMetric(), metrics)))
                : Optional.empty();
    }

    /** The decimal number of a metric. */
    static BigDecimal number(String metric, Figures metrics) {
        String amount = String.valueOf(metrics.amount(metric));
        return ExactDecimal.parse(amount)
                .orElseThrow(() ->
                        Refusals.untrue(metric + " is \"" + Refusals.cut(amount) + "\", which is no decimal number"));
    }

    private BigDecimal money(String metric, Figures metrics) {
        String unit = String.valueOf(metrics.unit(metric));
        if (!unit.equals(currencyCode)) {
            throw otherUnit(metric, unit);
        }
        expectedSeen = true;
        return number(metric, metrics);
    }

    private SourceUnavailableException otherUnit(String metric, String unit) {
        boolean isCurrency = CurrencyUnit.registeredCurrencies().stream()
                .anyMatch(one -> one.getCode().equals(unit));
        if (!isCurrency) {
            return Refusals.untrue(
                    "the unit of " + metric + " is \"" + Refusals.cut(unit) + "\", which is no currency");
        }
        if (expectedSeen) {
            return Refusals.untrue("the answer mixes amounts in " + currencyCode + " and in " + unit);
        }
        return new SourceUnavailableException(
                Refusals.OPERATION,
                "the amounts are in " + unit + ", and " + currencyCode + " is expected",
                "Set source.currency to " + unit + " and start a new archive; amounts are never converted.",
                null);
    }
}
