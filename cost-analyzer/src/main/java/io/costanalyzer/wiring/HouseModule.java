package io.costanalyzer.wiring;

import dagger.Module;
import dagger.Provides;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.BaselineStore;
import io.costanalyzer.archive.IncidentStore;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReportArchive;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.archive.WebArchive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryLedger;
import io.costanalyzer.delivery.Dispatcher;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.page.ArchivePageRenderer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** What every component is made of, whatever stands behind the ports. */
@Module
public final class HouseModule {

    private HouseModule() {}

    @Provides
    @Singleton
    static LedgerArchive ledgerArchive(Archive archive) {
        return new LedgerArchive(archive);
    }

    @Provides
    static TableArchive tableArchive(LedgerArchive ledgers) {
        return ledgers.tables();
    }

    @Provides
    static BaselineStore baselineStore(Archive archive) {
        return new BaselineStore(archive);
    }

    @Provides
    static IncidentStore incidentStore(Archive archive) {
        return new IncidentStore(archive);
    }

    @Provides
    static ReportArchive reportArchive(Archive archive) {
        return new ReportArchive(archive);
    }

    @Provides
    static WebArchive webArchive(LedgerArchive ledgers) {
        return ledgers.web();
    }

    @Provides
    static Dispatcher dispatcher(Archive archive, List<Channel> channels, Clock clock) {
        return new Dispatcher(new DeliveryLedger(archive, clock, DeliveryLedger.DEFAULT_LEASE), channels);
    }

    @Provides
    static CostFormat costFormat(CostAnalyzerConfig config) {
        return new CostFormat(config.report().locale());
    }

    @Provides
    @Singleton
    static ReportRenderer reportRenderer(CostFormat format) {
        return new ReportRenderer(format);
    }

    @Provides
    @Singleton
    static ArchivePageRenderer archivePageRenderer(CostFormat format) {
        return new ArchivePageRenderer(format);
    }
}
