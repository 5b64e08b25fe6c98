package io.costanalyzer.app;

import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.CatalogMonth;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ledger.MonthStatus;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Loads the months that the source still has and the archive has not. Works in windows of a few months, so that what has
 * been paid for is archived before the next is asked for.
 */
public final class Backfill {

    /** Months in one read: few enough to lose little when it fails, many enough not to pay for each month alone. */
    private static final int WINDOW = 3;

    private static final BigDecimal PRICE = new BigDecimal("0.01");

    private final CostAnalyzerConfig config;
    private final LedgerArchive archive;
    private final ArchiveRefresh refresh;
    private final BaselineDesk baselines;
    private final RunRecorder recorder;

    @Inject
    Backfill(
            CostAnalyzerConfig config,
            LedgerArchive archive,
            ArchiveRefresh refresh,
            BaselineDesk baselines,
            RunRecorder recorder) {
        this.config = config;
        this.archive = archive;
        this.refresh = refresh;
        this.baselines = baselines;
        this.recorder = recorder;
    }

    /**
     * What a back-fill would do.
     *
     * @param windows the periods to read, oldest first; none when nothing is missing
     * @param leastRequests paid requests if every answer fits on one page; each further page is one more
     * @param leastPrice their price in USD
     */
    public record Plan(List<ChargePeriod> windows, long leastRequests, BigDecimal leastPrice) {
        public Plan {
            windows = List.copyOf(windows);
        }
    }

    /**
     * Which months are missing, not final, or were read before the tags were asked for that a measure or an owner names;
     * tags that were asked for in vain are not asked for again.
     *
     * @param from the first month wanted; absent for as far back as the source keeps them
     * @param again whether months that are final are read again too, as restatements
     */
    public Plan plan(LocalDate asOf, Optional<YearMonth> from, boolean again) {
        YearMonth first = from.orElse(YearMonth.from(asOf).minusMonths(monthsBack()));
        List<YearMonth> wanted = new ArrayList<>();
        for (YearMonth month = first; month.atDay(1).isBefore(asOf); month = month.plusMonths(1)) {
            if (again || !isFinal(month) || !askedForTags(month)) {
                wanted.add(month);
            }
        }
        List<ChargePeriod> windows = windows(wanted, asOf);
        long requests = windows.size() * requestsEach();
        return new Plan(windows, requests, PRICE.multiply(BigDecimal.valueOf(requests)));
    }

    /**
     * Does what was planned.
     *
     * @param progress told after each window how many are done
     */
    public RunSummary run(Invocation invocation, Plan plan, boolean again, Consumer<Integer> progress) {
        return recorder.recordAnew("backfill", invocation, tally -> {
            int done = 0;
            List<Refreshed> reads = new ArrayList<>();
            for (ChargePeriod window : plan.windows()) {
                Refreshed newest = read(window, again, tally);
                reads.add(newest);
                Optional<ChargePeriod> older = beforeAGap(newest);
                while (older.isPresent()) {
                    older = beforeAGap(read(older.get(), again, tally));
                }
                done++;
                progress.accept(done);
            }
            tellOfNothing(reads, tally);
            baselines.captureIfDue();
        });
    }

    private Refreshed read(ChargePeriod window, boolean again, RunTally tally) {
        Refreshed read = refresh.refresh(window, again ? finalMonths(window) : readWithoutTags(window));
        tally.count(read);
        if (read.ingestion().problems().counts().containsKey(ProblemReason.TAGS_DO_NOT_ADD_UP)) {
            tally.warn("The tags of measures and owners could not be told apart in " + window
                    + ": their parts do not add up. Final months are asked again only with"
                    + " \"costs backfill --again\"; activate the tags first.");
        }
        return read;
    }

    /**
     * An export that lacks a month answers for the days after it; what it has of those before is asked for alone. Cost Explorer
     * leaves out no month between two, and an answer without figures is paid for.
     */
    private Optional<ChargePeriod> beforeAGap(Refreshed read) {
        return requestsEach() > 0
                ? Optional.empty()
                : read.ingestion()
                        .covered()
                        .flatMap(days -> ChargePeriod.between(
                                read.ingestion().requested().start(), days.start()));
    }

    /** Before the first month of a bill nothing is missing; between or after months of it, something is. */
    private void tellOfNothing(List<Refreshed> reads, RunTally tally) {
        ArchiveCatalog catalog = archive.catalog();
        SortedMap<YearMonth, CatalogMonth> known = catalog.months();
        Set<String> begins = new LinkedHashSet<>();
        for (Refreshed read : reads) {
            ChargePeriod requested = read.ingestion().requested();
            YearMonth last = YearMonth.from(requested.lastDay());
            if (!read.isWithoutFigures()) {
                catalog.missingMonths().stream()
                        .filter(requested.months()::contains)
                        .forEach(month -> tally.withoutFigures(read, ChargePeriod.ofMonth(month)));
            } else if (!known.isEmpty() && known.firstKey().isAfter(last)) {
                begins.add(read.ingestion().sourceName() + " has nothing before " + known.firstKey()
                        + ", where the bill begins.");
            } else {
                tally.withoutFigures(read, requested);
            }
        }
        begins.forEach(tally::warn);
    }

    private Set<YearMonth> finalMonths(ChargePeriod window) {
        return window.months().stream().filter(this::isFinal).collect(Collectors.toUnmodifiableSet());
    }

    private Set<YearMonth> readWithoutTags(ChargePeriod window) {
        return finalMonths(window).stream()
                .filter(month -> !askedForTags(month))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isFinal(YearMonth month) {
        return archive.catalog()
                .month(month)
                .filter(known -> known.status() == MonthStatus.FINAL)
                .isPresent();
    }

    private boolean askedForTags(YearMonth month) {
        return archive.catalog()
                .month(month)
                .filter(known -> known.read().askedFor(config.environments()))
                .isPresent();
    }

    private static List<ChargePeriod> windows(List<YearMonth> months, LocalDate asOf) {
        List<ChargePeriod> windows = new ArrayList<>();
        for (YearMonth month : months) {
            LocalDate end = month.plusMonths(1).atDay(1).isAfter(asOf)
                    ? asOf
                    : month.plusMonths(1).atDay(1);
            ChargePeriod days = ChargePeriod.of(month.atDay(1), end);
            int last = windows.size() - 1;
            if (last >= 0
                    && windows.get(last).endExclusive().equals(days.start())
                    && windows.get(last).months().size() < WINDOW) {
                windows.set(last, windows.get(last).span(days));
            } else {
                windows.add(days);
            }
        }
        return windows;
    }

    private int monthsBack() {
        return config.source().monthsKept().orElse(CostHistory.MONTHS - 1);
    }

    private long requestsEach() {
        return config.source() instanceof SourceSettings.CostExplorer explorer
                ? explorer.requestsOfARead(config.environments())
                : 0;
    }
}
