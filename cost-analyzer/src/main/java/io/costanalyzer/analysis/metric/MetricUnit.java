package io.costanalyzer.analysis.metric;

/** What a figure counts. */
public enum MetricUnit {
    MILLISECONDS("ms"),
    SECONDS("s"),
    PERCENT("%"),
    COUNT("count");

    private final String symbol;

    MetricUnit(String symbol) {
        this.symbol = symbol;
    }

    /** As people write it behind a number. */
    public String symbol() {
        return symbol;
    }
}
