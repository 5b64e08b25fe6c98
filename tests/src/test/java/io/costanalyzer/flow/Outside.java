package io.costanalyzer.flow;

import dagger.Module;
import dagger.Provides;
import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.analysis.secondopinion.OutsideForecast;
import io.costanalyzer.analysis.secondopinion.SecondOpinion;
import io.costanalyzer.app.Checkup;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.TagSource;
import io.costanalyzer.telemetry.MetricSink;
import io.costanalyzer.telemetry.MetricSource;
import java.util.List;

/** What stands behind the ports of a house under test. */
record Outside(
        Archive archive,
        ChargeSource source,
        List<Channel> channels,
        MetricSink metrics,
        MetricSource figures,
        BudgetSource budgets,
        TagSource tags,
        OutsideForecast forecast) {

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

        @Provides
        static MetricSource figures(Outside outside) {
            return outside.figures();
        }

        @Provides
        static BudgetSource budgets(Outside outside) {
            return outside.budgets();
        }

        @Provides
        static TagSource tags(Outside outside) {
            return outside.tags();
        }

        @Provides
        static OutsideForecast forecast(Outside outside) {
            return outside.forecast();
        }

        /** Nothing outside to look at. */
        @Provides
        static Checkup checkup() {
            return new Checkup(List.of(), List.of());
        }

        /** Nobody has found anything outside. */
        @Provides
        static SecondOpinion secondOpinion() {
            return new SecondOpinion() {
                @Override
                public List<ForeignAnomaly> read(ChargePeriod days) {
                    return List.of();
                }

                @Override
                public void planned(String id) {
                    throw new AssertionError("Nobody has found " + id);
                }
            };
        }
    }
}
