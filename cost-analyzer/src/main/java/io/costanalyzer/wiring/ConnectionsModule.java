package io.costanalyzer.wiring;

import dagger.Module;
import dagger.Provides;
import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.secondopinion.OutsideForecast;
import io.costanalyzer.analysis.secondopinion.SecondOpinion;
import io.costanalyzer.app.Checkup;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.TagSource;
import io.costanalyzer.telemetry.MetricSink;
import io.costanalyzer.telemetry.MetricSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The real outside, as the configuration names it. */
@Module
final class ConnectionsModule {

    private ConnectionsModule() {}

    @Provides
    @Singleton
    static Archive archive(CostAnalyzerConfig config, ProcessEnvironment environment, LargeWork large) {
        Archive archive = large.forRuns(ArchiveConnection.open(config.archive().location(), environment));
        return config.archive().parquet() ? large.withParquet(archive) : archive;
    }

    @Provides
    @Singleton
    static ChargeSource source(
            CostAnalyzerConfig config, ProcessEnvironment environment, LargeWork exports, Clock clock) {
        return new SourceConnection(config, environment, exports, clock).open();
    }

    @Provides
    @Singleton
    static List<Channel> channels(CostAnalyzerConfig config, ProcessEnvironment environment) {
        return ChannelConnections.open(config.delivery(), environment);
    }

    @Provides
    @Singleton
    static MetricSink metrics(CostAnalyzerConfig config, Clock clock) {
        return TelemetryConnection.open(config.delivery(), clock);
    }

    @Provides
    @Singleton
    static MetricSource figures(CostAnalyzerConfig config, ProcessEnvironment environment, Clock clock) {
        return MetricsConnection.open(config, environment, clock);
    }

    @Provides
    @Singleton
    static BudgetSource budgets(CostAnalyzerConfig config, ProcessEnvironment environment) {
        return BudgetConnection.open(config.budgets(), environment);
    }

    @Provides
    @Singleton
    static TagSource tags(CostAnalyzerConfig config) {
        return SourceConnection.tags(config.source());
    }

    @Provides
    @Singleton
    static Checkup checkup(CostAnalyzerConfig config, ProcessEnvironment environment, Clock clock) {
        return Lookout.of(config, environment, clock);
    }

    @Provides
    @Singleton
    static OutsideForecast outsideForecast(CostAnalyzerConfig config) {
        return OutsideForecastConnection.open(config);
    }

    @Provides
    @Singleton
    static SecondOpinion secondOpinion(CostAnalyzerConfig config) {
        return SecondOpinionConnection.open(config.alerts(), config.costMetric().currency());
    }
}
