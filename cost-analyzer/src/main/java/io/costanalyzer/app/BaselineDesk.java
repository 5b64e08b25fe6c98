package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.Baseline;
import io.costanalyzer.analysis.baseline.BaselineCapture;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.baseline.BaselineChecker;
import io.costanalyzer.analysis.baseline.BaselineHash;
import io.costanalyzer.analysis.baseline.BaselineRefusedException;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.ArchivedLedger;
import io.costanalyzer.archive.BaselineStore;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.config.BaselineSettings;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Keeps the baselines: captures the configured one once, hands them out, and holds stated amounts against the bill. */
public final class BaselineDesk {

    private static final int QUARTER = 3;

    private final Optional<BaselineSettings> settings;
    private final List<Environment> environments;
    private final Optional<LocalDate> firstMeasure;
    private final CurrencyUnit currency;
    private final BaselineStore store;
    private final LedgerArchive archive;
    private final Clock clock;
    private final RunLog log;

    @Inject
    BaselineDesk(CostAnalyzerConfig config, BaselineStore store, LedgerArchive archive, Clock clock, RunLog log) {
        this.settings = config.baseline();
        this.environments = config.environments().environments();
        this.firstMeasure = config.programme().firstApplied();
        this.currency = config.costMetric().currency();
        this.store = store;
        this.archive = archive;
        this.clock = clock;
        this.log = log;
    }

    /** The baselines in force: the captured one, if it is in the archive, and the stated one. */
    public Baselines baselines() {
        List<Baseline> all = new ArrayList<>();
        settings.flatMap(configured -> store.find(configured.name())).ifPresent(captured -> {
            warnIfConfiguredOtherwise(captured);
            all.add(captured);
        });
        settings.flatMap(BaselineSettings::stated).ifPresent(stated -> all.add(stated.ofBillIn(environments)));
        return new Baselines(all);
    }

    /**
     * Captures the configured baseline from the archive and freezes it there. One that is there already stays as it is.
     *
     * @return the baseline in the archive
     * @throws BaselineRefusedException when its months are not all in the archive, whole and final, or none is configured
     */
    public CapturedBaseline capture() {
        BaselineSettings configured = settings.orElseThrow(() -> refused("The configuration names no baseline"));
        ChargePeriod period = configured
                .captured()
                .orElseThrow(() -> refused("The configuration states a baseline and has none to capture"));
        Optional<CapturedBaseline> frozen = store.find(configured.name());
        if (frozen.isPresent()) {
            warnIfConfiguredOtherwise(frozen.get());
            return frozen.get();
        }
        configured.notOver(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).ifPresent(why -> {
            throw refused(why);
        });
        ArchivedLedger known = archive.load(period)
                .orElseThrow(() -> refused("The archive has none of the months " + period.start() + " to "
                        + period.lastDay() + "; load them with \"costs backfill\""));
        CapturedBaseline captured = new BaselineCapture(BaselineDesk::hash)
                .capture(configured.name(), known.ledger(), period, statuses(known), clock.instant());
        store.create(captured);
        log.step("Captured the baseline " + captured.name() + " from " + period.start() + " to " + period.lastDay()
                + " and froze it.");
        return captured;
    }

    /** Captures the configured baseline if it is not there yet and its months allow it; says so when they do not. */
    void captureIfDue() {
        boolean due = settings.filter(configured -> configured.captured().isPresent())
                .filter(configured -> store.find(configured.name()).isEmpty())
                .isPresent();
        if (due) {
            try {
                capture();
            } catch (BaselineRefusedException e) {
                log.warn("The baseline is not captured yet: " + e.getMessage());
            }
        }
    }

    /**
     * The stated amounts against the final months of the captured baseline, without one against those before the programme.
     * They are the same however long ago they were: a month of the programme would only show what it saves.
     */
    List<BaselineCheck> checks() {
        return settings.flatMap(BaselineSettings::stated).map(this::checks).orElse(List.of());
    }

    private List<BaselineCheck> checks(StatedBaseline stated) {
        ArchiveCatalog known = archive.catalog();
        List<YearMonth> months = settings
                .flatMap(BaselineSettings::captured)
                .map(ChargePeriod::months)
                .orElseGet(() -> beforeTheProgramme(List.copyOf(known.months().keySet())))
                .stream()
                .filter(month -> known.month(month)
                        .filter(one -> one.status() == MonthStatus.FINAL)
                        .isPresent())
                .toList();
        ChargePeriod days = months.isEmpty()
                ? ChargePeriod.ofDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                : ChargePeriod.ofMonth(months.get(0)).span(ChargePeriod.ofMonth(months.get(months.size() - 1)));
        CostLedger ledger = archive.load(days)
                .map(ArchivedLedger::ledger)
                .orElseGet(() -> new CostLedgerBuilder(currency, days).build());
        return BaselineChecker.check(stated, ledger, months);
    }

    /** A quarter before the first measure; the first one that is known where no measure is dated or none is known before. */
    private List<YearMonth> beforeTheProgramme(List<YearMonth> known) {
        List<YearMonth> before = firstMeasure.stream()
                .flatMap(day ->
                        known.stream().filter(month -> month.atEndOfMonth().isBefore(day)))
                .toList();
        return before.isEmpty()
                ? known.subList(0, Math.min(QUARTER, known.size()))
                : before.subList(Math.max(0, before.size() - QUARTER), before.size());
    }

    private void warnIfConfiguredOtherwise(CapturedBaseline frozen) {
        settings.flatMap(BaselineSettings::captured)
                .filter(period -> !period.equals(frozen.period()))
                .ifPresent(period -> log.warn("The baseline " + frozen.name() + " was captured from "
                        + frozen.period().start() + " to " + frozen.period().lastDay()
                        + " and stays so; the configuration says " + period.start() + " to " + period.lastDay()
                        + ". Give a baseline of other months another name."));
    }

    private static String hash(CapturedBaseline baseline) {
        return BaselineHash.of(
                baseline.name(), baseline.period(), baseline.zero().currency(), baseline.lines());
    }

    private static Map<YearMonth, MonthStatus> statuses(ArchivedLedger known) {
        return known.months().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, month -> month.getValue().status()));
    }

    private static BaselineRefusedException refused(String message) {
        return new BaselineRefusedException(message, List.of());
    }
}
