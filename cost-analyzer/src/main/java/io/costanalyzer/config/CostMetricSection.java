package io.costanalyzer.config;

import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigPath;
import io.costanalyzer.config.tree.ConfigScalar;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** {@code cost-metric}: how amounts are meant. */
final class CostMetricSection {

    private static final Key<CurrencyUnit> CURRENCY = Key.optional(
                    "currency",
                    Words.CURRENCY,
                    "The currency of the bill and of every amount in this file. Nothing is converted; a bill in another currency is"
                            + " an error.")
            .orElse("USD");
    private static final Key<Boolean> NET_OF_DISCOUNTS = Key.optional(
                    "net-of-discounts",
                    Flag.either(),
                    "Whether costs are read after private discounts, as the invoice has them.")
            .orElse("true");

    static final Key<CostMetricSettings> COST_METRIC = Key.optional(
                    "cost-metric",
                    Section.of(CostMetricSection::settings, CURRENCY, NET_OF_DISCOUNTS),
                    "How amounts are meant.")
            .orElseEmpty();

    private CostMetricSection() {}

    private static CostMetricSettings settings(Values values) {
        return new CostMetricSettings(values.get(CURRENCY), values.get(NET_OF_DISCOUNTS));
    }

    /** The currency of a file before its sections are read; US dollars when the file names none that exists. */
    static CurrencyUnit currencyOf(ConfigMapping root) {
        ConfigPath path = ConfigPath.ROOT.key(COST_METRIC.name()).key(CURRENCY.name());
        if (root.nearest(path) instanceof ConfigScalar typed) {
            try {
                return CurrencyUnit.of(typed.text());
            } catch (IllegalCurrencyException e) {
                return CurrencyUnit.USD; // the section itself will say that there is no such currency
            }
        }
        return CurrencyUnit.USD;
    }
}
