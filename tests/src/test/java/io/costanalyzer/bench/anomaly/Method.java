package io.costanalyzer.bench.anomaly;

import io.costanalyzer.bench.portfolio.Portfolio;
import java.util.List;

/** A way to find anomalies. */
interface Method {

    /** Every alert it would have raised, morning by morning, each from what was known on that morning alone. */
    List<Told> watch(Portfolio portfolio);
}
