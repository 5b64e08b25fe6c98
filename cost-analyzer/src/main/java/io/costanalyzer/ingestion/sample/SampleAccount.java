package io.costanalyzer.ingestion.sample;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sample accounts. What happens in them is counted back from the day that counts as today. */
public enum SampleAccount {
    /** A medical-records system in two linked accounts: prod in one, dev and staging in the other. */
    CLINNET_EMR("clinnet-emr") {
        @Override
        SamplePlan plan(LocalDate asOf) {
            return ClinnetEmr.plan(asOf);
        }
    },
    /** A health app in one account with one environment, dev, that nobody uses. */
    SERENYA("serenya") {
        @Override
        SamplePlan plan(LocalDate asOf) {
            return Serenya.plan(asOf);
        }
    };

    private static final int WHOLE_MONTHS = 14;

    private final String id;

    SampleAccount(String id) {
        this.id = id;
    }

    abstract SamplePlan plan(LocalDate asOf);

    /** The name in configurations and on the command line. */
    public String id() {
        return id;
    }

    /** The account with this {@linkplain #id() name}. */
    public static Optional<SampleAccount> named(String id) {
        return Arrays.stream(values()).filter(account -> account.id.equals(id)).findFirst();
    }

    /** The days that the account has a bill for: fourteen whole months and the running one up to yesterday. */
    public ChargePeriod history(LocalDate asOf) {
        return ChargePeriod.of(YearMonth.from(asOf).minusMonths(WHOLE_MONTHS).atDay(1), asOf);
    }

    /** What was done to save, oldest first, with the truth about it. */
    public List<SampleMeasure> measures(LocalDate asOf) {
        return plan(asOf).measures();
    }

    /** What went wrong, oldest first. */
    public List<SampleIncident> incidents(LocalDate asOf) {
        return plan(asOf).incidents();
    }
}
