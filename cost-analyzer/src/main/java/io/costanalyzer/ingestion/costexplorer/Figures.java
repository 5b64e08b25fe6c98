package io.costanalyzer.ingestion.costexplorer;

import org.jspecify.annotations.Nullable;

/** Amounts and units of a group or a period, by metric, as the texts that came. Metrics that nobody asked for are left out. */
final class Figures {

    private static final int METRICS = 5;

    /** No metric at all. */
    static final Figures NONE = new Figures();

    private final boolean[] given = new boolean[METRICS];
    private final @Nullable String[] amounts = new String[METRICS];
    private final @Nullable String[] units = new String[METRICS];

    /** Takes a metric in, to be called before anybody reads. */
    Figures with(String metric, @Nullable String amount, @Nullable String unit) {
        int index = index(metric);
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
        return given[index(metric)];
    }

    @Nullable
    String amount(String metric) {
        return amounts[index(metric)];
    }

    @Nullable
    String unit(String metric) {
        return units[index(metric)];
    }

    /** Asked for millions of times: a switch over texts that are the same objects costs next to nothing. */
    private static int index(String metric) {
        return switch (metric) {
            case "UnblendedCost" -> 0;
            case "AmortizedCost" -> 1;
            case "NetUnblendedCost" -> 2;
            case "NetAmortizedCost" -> 3;
            case "UsageQuantity" -> 4;
            default -> -1;
        };
    }
}
