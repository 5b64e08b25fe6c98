package io.costanalyzer.ingestion.costexplorer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts and units of a group or a period, by metric, as the texts that came. Metrics that nobody asked for are left out. */
final class Figures {

    /** The metrics that are asked for. */
    static final List<String> METRICS =
            List.of("UnblendedCost", "NetUnblendedCost", "AmortizedCost", "NetAmortizedCost", "UsageQuantity");

    /** No metric at all. */
    static final Figures NONE = new Figures();

    private final boolean[] given = new boolean[METRICS.size()];
    private final @Nullable String[] amounts = new String[METRICS.size()];
    private final @Nullable String[] units = new String[METRICS.size()];

    /** Takes a metric in, to be called before anybody reads. */
    Figures with(String metric, @Nullable String amount, @Nullable String unit) {
        int index = METRICS.indexOf(metric);
        if (index >= 0) {
            given[index] = true;
            amounts[index] = amount;
            units[index] = unit;
        }
        return this;
    }

    /** Whether no metric was given. */
    boolean isEmpty() {
        for (boolean one : given) {
            if (one) {
                return false;
            }
        }
        return true;
    }

    /** Whether the metric was given, be it without an amount. */
    boolean has(String metric) {
        return given[METRICS.indexOf(metric)];
    }

    @Nullable
    String amount(String metric) {
        return amounts[METRICS.indexOf(metric)];
    }

    @Nullable
    String unit(String metric) {
        return units[METRICS.indexOf(metric)];
    }
}
