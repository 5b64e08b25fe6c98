package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.MonthTotals;
import io.costanalyzer.ingestion.RequestCount;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DataUnavailableException;

/**
 * Charges from AWS Cost Explorer, day by day, in one request for each environment, one for the record types of the whole
 * bill and one for the accounts if they are wanted, times the pages that each answer takes.
 *
 * <p>What a read gives:
 *
 * <ul>
 *   <li>usage by environment, service and usage type, with the region that the usage type names;
 *   <li>credits, refunds, tax, support and fees by environment, without a service of their own, where one tag, one cost
 *       category or the account tells all environments apart; otherwise as the remainder's;
 *   <li>control totals for each charge category, so that what was dropped on the way shows;
 *   <li>nothing for days to come: the period is cut at the end of today (UTC), and the answer says so by what it covers.
 * </ul>
 *
 * <p>An account that Cost Explorer knows nothing of yet is answered as "no day covered", with a problem that says so:
 * that is no failure and no $0. This class is as thread-safe as its client, which is.
 */
public final class CostExplorerSource implements ChargeSource {

    static final String NAME = "Cost Explorer";

    private final CostExplorerClient client;
    private final CostExplorerSettings settings;
    private final Clock clock;

    /**
     * @param client from {@link CostExplorerClients}, which retries what has to be retried
     * @param settings what is wanted
     * @param clock says what today is
     */
    public CostExplorerSource(CostExplorerClient client, CostExplorerSettings settings, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ingestion read(ChargeRequest request, ChargeSink sink) {
        RequestMeter meter = new RequestMeter(
                settings.maxRequests() * request.period().months().size());
        BillReading reading = new BillReading(settings, clock, new PageLoop(client, meter), meter, request, sink);
        Optional<TimeWindow> window = TimeWindow.of(request.period(), today(), settings.historyMonths());
        if (window.isEmpty()) {
            return reading.nothingKnown();
        }
        try {
            return reading.read(window.get());
        } catch (DataUnavailableException unavailable) {
            if (meter.count().requests() > 0) {
                throw Refusals.explain(unavailable);
            }
            return reading.nothingKnown();
        }
    }

    /**
     * What whole months cost today, in one request. Months that are not over and months that Cost Explorer no longer keeps
     * are not told, and neither is a month that it gives no total for. On the same basis as a read: net of discounts when
     * that is wanted and given for all of them.
     */
    @Override
    public MonthTotals monthTotals(List<YearMonth> months) {
        YearMonth running = YearMonth.from(today());
        YearMonth first = running.minusMonths(settings.historyMonths());
        List<YearMonth> told = months.stream()
                .filter(month -> month.isBefore(running) && !month.isBefore(first))
                .sorted()
                .toList();
        if (told.isEmpty()) {
            return new MonthTotals(List.of(), RequestCount.free());
        }
        ChargePeriod period = ChargePeriod.ofMonth(told.get(0)).span(ChargePeriod.ofMonth(told.get(told.size() - 1)));
        RequestMeter meter = new RequestMeter(settings.maxRequests());
        try {
            MonthAnswer answer = new PageLoop(client, meter)
                    .ask(
                            Questions.months(period),
                            () -> new MonthAnswer(period, settings.currency()),
                            MonthAnswer::add);
            return new MonthTotals(
                    answer.totals(settings.netOfDiscounts()).stream()
                            .filter(total -> told.contains(total.month()))
                            .toList(),
                    meter.count());
        } catch (DataUnavailableException unavailable) {
            return new MonthTotals(List.of(), meter.count());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
