package io.costanalyzer.ingestion.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account {@code clinnet-emr}: before its programme about $100 a month in dev, about as much in staging, about $800 in
 * prod and a little that nobody tagged. Prod is busy on working days and grows by 0.8 % a month.
 */
final class ClinnetEmr {

    private ClinnetEmr() {}

    static SamplePlan plan(LocalDate asOf) {
        ClinnetEmrProgramme programme = new ClinnetEmrProgramme(asOf);
        return new SamplePlan(
                SampleTable.read("clinnet-emr.csv"),
                Map.of("prod", "111122223333", "nonprod", "444455556666"),
                Map.of(
                        "prod", traffic("prod", List.of(1.22, 1.20, 1.17, 1.16, 1.10, 0.65, 0.50), 0.8, 0.03),
                        "staging", traffic("staging", List.of(1.30, 1.35, 1.35, 1.30, 1.20, 0.28, 0.22), 0.3, 0.06),
                        "dev", traffic("dev", List.of(1.30, 1.40, 1.38, 1.32, 1.20, 0.22, 0.18), 0, 0.08)),
                fees(),
                List.of(),
                programme.measures(),
                programme.incidents());
    }

    private static SampleTraffic traffic(String environment, List<Double> weekday, double growth, double noise) {
        return new SampleTraffic("clinnet-emr " + environment, weekday, growth, noise);
    }

    /** The Developer plan at 3 % of the usage and $29 at least, 20 % tax, and a promotional credit for half a year. */
    private static SampleFees fees() {
        return new SampleFees(
                "prod",
                Optional.of("AWS Support (Developer)"),
                new BigDecimal("0.03"),
                new BigDecimal("29"),
                new BigDecimal("0.20"),
                new BigDecimal("50"),
                2,
                8);
    }
}
