package io.costanalyzer.bench.anomaly;

import io.costanalyzer.analysis.anomaly.AnomalyPolicy;
import io.costanalyzer.analysis.anomaly.AnomalyReplay;
import io.costanalyzer.bench.portfolio.Portfolio;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** This service's detector, with amounts for small bills; the score is its own. */
final class OwnDetector implements Method {

    /** Differences below 10 cents a day or 7 % are no incident in these portfolios. */
    static final AnomalyPolicy POLICY = AnomalyPolicy.of(Money.of("USD", "0.10"), new BigDecimal("0.07"));

    @Override
    public List<Told> watch(Portfolio portfolio) {
        return sightings(portfolio).stream()
                .map(seen -> new Told(
                        Math.toIntExact(ChronoUnit.DAYS.between(portfolio.day(0), seen.morning())),
                        seen.environment(),
                        seen.serviceName(),
                        seen.score()))
                .toList();
    }

    static List<AnomalyReplay.Sighting> sightings(Portfolio portfolio) {
        return new AnomalyReplay(POLICY)
                .sightings(
                        portfolio.complete(),
                        portfolio.day(Score.FIRST_MORNING),
                        portfolio.day(portfolio.days() + 1),
                        (series, day, mornings) -> portfolio.known(series.key().serviceName(), day, mornings));
    }
}
