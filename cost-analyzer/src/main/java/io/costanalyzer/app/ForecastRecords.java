package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.forecast.ForecastReplay;
import io.costanalyzer.analysis.forecast.ForecastTrackRecord;
import io.costanalyzer.analysis.forecast.ForecastTrackRecord.Said;
import io.costanalyzer.analysis.forecast.MonthEndForecaster;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Row;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.ForecastRecordLine;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * What was said of a month while it ran: the forecasts that the daily run has archived on {@link ForecastTrackRecord#DAYS}, and
 * for days without a run what would have been said.
 */
final class ForecastRecords {

    private final TableArchive tables;
    private final CostAnalyzerConfig config;
    private final CurrencyUnit currency;
    private final ForecastReplay replay = new ForecastReplay(new MonthEndForecaster(CompleteDays.USUAL));

    @Inject
    ForecastRecords(TableArchive tables, CostAnalyzerConfig config) {
        this.tables = tables;
        this.config = config;
        this.currency = config.costMetric().currency();
    }

    /** Of a month that is over; else of the one before. In total first; nothing unless all its days are known. */
    List<ForecastRecordLine> of(KnownCosts known, YearMonth month, LocalDate asOf) {
        YearMonth whole = asOf.isAfter(month.atEndOfMonth()) ? month : month.minusMonths(1);
        List<Optional<Environment>> wanted = new ArrayList<>();
        wanted.add(Optional.empty());
        config.environments().environments().forEach(environment -> wanted.add(Optional.of(environment)));
        wanted.add(Optional.of(Environment.UNALLOCATED));
        List<Row> archived = tables.read(ArchiveSchema.FORECASTS, whole);
        return wanted.stream()
                .flatMap(environment -> line(known, whole, environment, archived).stream())
                .toList();
    }

    private Optional<ForecastRecordLine> line(
            KnownCosts known, YearMonth month, Optional<Environment> environment, List<Row> archived) {
        Scope scope = environment.map(Scope.spending()::in).orElse(Scope.spending());
        Optional<Money> actual = known.ledger().cost(scope, CostMetric.EFFECTIVE_COST, ChargePeriod.ofMonth(month));
        if (actual.isEmpty()) {
            return Optional.empty();
        }
        Map<LocalDate, Said> said = new TreeMap<>();
        replay.of(known.ledger(), scope, environment, CostMetric.EFFECTIVE_COST, month)
                .ifPresent(record -> record.said().forEach(one -> said.put(one.asOf(), one)));
        List<LocalDate> madeLater = new ArrayList<>(said.keySet());
        String name = AboutWords.of(environment, Optional.empty());
        said(archived, name, month).forEach(one -> {
            said.put(one.asOf(), one);
            madeLater.remove(one.asOf());
        });
        return Optional.of(new ForecastRecordLine(
                new ForecastTrackRecord(month, environment, actual.get(), List.copyOf(said.values())),
                madeLater,
                environment.isPresent() ? List.of() : said(archived, OutsideForecastDesk.SCOPE, month)));
    }

    /** What was archived of a scope on the days that are kept, oldest first. */
    private List<Said> said(List<Row> archived, String scope, YearMonth month) {
        return archived.stream()
                .filter(row -> row.value("x_Scope", String.class).equals(Optional.of(scope)))
                .filter(row -> row.value("x_CostMetric", String.class)
                        .equals(Optional.of(CostMetric.EFFECTIVE_COST.focusColumn())))
                .map(this::said)
                .filter(one -> ForecastTrackRecord.isKept(one.asOf())
                        && YearMonth.from(one.asOf()).equals(month))
                .sorted(Comparator.comparing(Said::asOf))
                .toList();
    }

    private Said said(Row row) {
        return new Said(
                row.value("x_AsOf", LocalDate.class).orElseThrow(),
                amount(row, "x_ForecastCost"),
                amount(row, "x_ForecastLow"),
                amount(row, "x_ForecastHigh"));
    }

    private Money amount(Row row, String column) {
        return Money.of(currency, row.value(column, BigDecimal.class).orElseThrow());
    }
}
