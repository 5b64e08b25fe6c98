package io.costanalyzer.config;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.ingestion.ChargeSlice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Where the charges come from. */
public sealed interface SourceSettings {

    /** How many whole months before the running one the source keeps; absent where it keeps what it was given. */
    default Optional<Integer> monthsKept() {
        return Optional.empty();
    }

    /**
     * AWS Cost Explorer.
     *
     * @param accountView whether a further request a run tells the linked accounts apart
     * @param maxRequests how many paid requests a read may make for each month of its period; one that would need more stops
     * @param historyMonths how many whole months before the running one Cost Explorer keeps
     */
    record CostExplorer(boolean accountView, int maxRequests, int historyMonths) implements SourceSettings {

        @Override
        public Optional<Integer> monthsKept() {
            return Optional.of(historyMonths);
        }

        /**
         * How many paid requests a read takes whose answers fit on a page each: one for each environment and the remainder,
         * one more for each value of a tag that is told apart in it, one for the kinds of charge, and one for the accounts
         * if they are wanted.
         */
        public int requestsOfARead(AllocationRules rules) {
            return rules.slices().stream().mapToInt(ChargeSlice::pieceCount).sum() + 1 + (accountView ? 1 : 0);
        }

        /**
         * How many it takes when the parts by tag do not add up: then every environment in which tags are told apart is
         * asked for as a whole as well.
         */
        public int mostRequestsOfARead(AllocationRules rules) {
            return requestsOfARead(rules)
                    + (int) rules.slices().stream()
                            .filter(slice -> !slice.tags().isEmpty())
                            .count();
        }
    }

    /**
     * A FOCUS export as CSV.
     *
     * @param location a file, a folder or an S3 prefix
     * @param providers whose rows count, by the column ProviderName; empty for everybody's; others are counted as left out
     * @param maxProblemShare the part of the rows, 0 to 1, that may be unreadable before the run fails
     */
    record FocusCsv(Location location, Set<String> providers, BigDecimal maxProblemShare) implements SourceSettings {
        public FocusCsv {
            providers = Set.copyOf(providers);
        }
    }

    /**
     * A FOCUS or CUR 2.0 export, CSV or Parquet, summed up on this machine.
     *
     * @param location a file, a folder or an S3 prefix
     * @param providers whose rows count, by the column ProviderName; empty for everybody's
     * @param maxProblemShare the part of the rows, 0 to 1, that may be unreadable before the run fails
     * @param memoryMegabytes what summing up may hold in memory; more goes to disk
     */
    record Export(Location location, Set<String> providers, BigDecimal maxProblemShare, int memoryMegabytes)
            implements SourceSettings {
        public Export {
            providers = Set.copyOf(providers);
        }
    }

    /**
     * A FOCUS or CUR 2.0 export, summed up by Athena.
     *
     * @param database the Glue database of the table
     * @param table the table over the export
     * @param staging where the sums are laid down, in S3
     * @param providers whose rows count, by the column ProviderName; empty for everybody's
     * @param maxProblemShare the part of the rows, 0 to 1, that may be unreadable before the run fails
     */
    record AthenaExport(
            String database, String table, Location staging, Set<String> providers, BigDecimal maxProblemShare)
            implements SourceSettings {
        public AthenaExport {
            providers = Set.copyOf(providers);
        }
    }

    /**
     * A made-up account that needs no AWS.
     *
     * @param programme which one
     * @param asOf the day that counts as today in it; absent for the day of the run
     */
    record Sample(Programme programme, Optional<LocalDate> asOf) implements SourceSettings {}

    /** The made-up accounts. */
    enum Programme {
        /** A medical-records system with three environments. */
        CLINNET_EMR("clinnet-emr"),
        /** A health application with one environment. */
        SERENYA("serenya");

        private final String name;

        Programme(String name) {
            this.name = name;
        }

        /** As it stands in the configuration. */
        public String displayName() {
            return name;
        }
    }
}
