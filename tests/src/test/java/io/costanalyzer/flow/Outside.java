package io.costanalyzer.flow;

import dagger.Module;
import dagger.Provides;
import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.app.Checkup;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.telemetry.MetricSink;
import java.util.List;

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

        /** No test of a flow looks at AWS for the doctor. */
        @Provides
        static Checkup checkup() {
            return new Checkup(List.of(), List.of());
        }

        @Provides
        static BudgetSource budgets(Outside outside) {
            return outside.budgets();
        }
    }
}
