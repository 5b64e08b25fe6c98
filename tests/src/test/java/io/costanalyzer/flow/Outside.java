package io.costanalyzer.flow;

import dagger.Module;
import dagger.Provides;
import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.telemetry.MetricSink;
import io.costanalyzer.telemetry.MetricSource;
import java.util.List;
import java.util.Map;

/** What stands behind the ports of a house under test. */
record Outside(Archive archive, ChargeSource source, List<Channel> channels, MetricSink metrics, BudgetSource budgets) {

    /** Hands it to the component. */
    @Module
    static final class Ports {

        private Ports() {}

        @Provides
        static Archive archive(Outside outside) {
            return outside.archive();
        }

        @Provides
        static ChargeSource source(Outside outside) {
            return outside.source();
        }

        @Provides
        static List<Channel> channels(Outside outside) {
            return outside.channels();
        }

        @Provides
        static MetricSink metrics(Outside outside) {
            return outside.metrics();
        }

        /** Nobody keeps figures other than costs. */
        @Provides
        static MetricSource figures() {
            return (metrics, period) -> Map.of();
        }

        @Provides
        static BudgetSource budgets(Outside outside) {
            return outside.budgets();
        }
    }
}
