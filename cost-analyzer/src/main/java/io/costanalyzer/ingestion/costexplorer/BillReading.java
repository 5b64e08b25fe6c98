package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.ProblemReason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.costexplorer.model.Dimension;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageRequest;

/** One read, from the first question to the account of it. Not thread-safe; one read each. */
final class BillReading {

    private final CostExplorerSettings settings;
    private final Clock clock;
    private final PageLoop loop;
    private final RequestMeter meter;
    private final ChargeRequest request;
    private final ChargeSink sink;
    private final IngestionProblems.Collector problems = new IngestionProblems.Collector();
    private long rowsRead;
    private long charges;

    BillReading(
            CostExplorerSettings settings,
            Clock clock,
            PageLoop loop,
            RequestMeter meter,
            ChargeRequest request,
            ChargeSink sink) {
        this.settings = settings;
        this.clock = clock;
        this.loop = loop;
        this.meter = meter;
        this.request = request;
        this.sink = sink;
    }

    /** Asks everything. The record types come first: they say which days are known, and on which basis. */
    Ingestion read(TimeWindow window) {
        Optional<EnvironmentKey> key = EnvironmentKey.commonTo(request.slices());
        Answer recordTypes = ask(window, Questions.recordTypes(window.asked(), key), key.isPresent() ? 2 : 1);
        Optional<ChargePeriod> covered = withoutGaps(recordTypes.days());
        if (covered.isEmpty()) {
            return nothingKnown();
        }
        CostBasis basis = basisOf(recordTypes);
        EnvironmentFinder environments = new EnvironmentFinder(request.slices());
        RecordTypeBook book = new RecordTypeBook(settings.currency(), basis, recordTypes.rows(), key, environments);
        readUsage(window, basis, recordTypes.days(), book.usage());
        book.charges().forEach(charge -> {
            sink.accept(charge);
            charges++;
        });
        if (settings.accountView()) {
            Answer accounts = ask(window, Questions.accounts(window.asked()), 2);
            new AccountView(settings.currency(), basis)
                    .tell(accounts, book.total(), sink)
                    .ifPresent(problems::add);
        }
        return ingestion(covered, book.controlTotals());
    }

    /** The account of a read that found that Cost Explorer knows nothing of these days yet: no days, not zero costs. */
    Ingestion nothingKnown() {
        problems.add(new IngestionProblem(
                ProblemReason.NO_FIGURES_YET,
                Refusals.OPERATION,
                0,
                null,
                null,
                "no day of " + request.period() + " is taken as known"));
        return ingestion(Optional.empty(), List.of());
    }

    private void readUsage(TimeWindow window, CostBasis basis, SortedSet<LocalDate> knownDays, Costs total) {
        UsageReading reading = new UsageReading(
                (filter, name) -> usageRows(window, knownDays, filter, name),
                CostFilter.dimensionIsNot(Dimension.RECORD_TYPE, ApartRecordType.spellings()),
                new UsageCharges(settings.currency(), basis),
                basis,
                charge -> {
                    sink.accept(charge);
                    charges++;
                });
        if (request.slices().isEmpty()) {
            reading.readEverything();
            return;
        }
        long worthless = reading.read(request.slices(), total);
        if (worthless > 0) {
            rowsRead -= worthless;
            problems.add(new IngestionProblem(
                    ProblemReason.TAGS_DO_NOT_ADD_UP,
                    Refusals.OPERATION,
                    0,
                    null,
                    request.slices().stream()
                            .flatMap(slice -> slice.tags().values().keySet().stream())
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", ")),
                    "the environments were read whole and no tag is taken as known; see that each key is that of an"
                            + " activated cost allocation tag"));
        }
    }

    private List<GroupRow> usageRows(
            TimeWindow window, SortedSet<LocalDate> knownDays, CostFilter filter, String name) {
        Answer answer = ask(window, Questions.usage(window.asked(), filter), 2);
        if (!knownDays.containsAll(answer.days())) {
            throw Refusals.untrue(
                    "the answer for " + name + " has days that the answer for the whole bill does not have");
        }
        return answer.rows();
    }

    private Answer ask(TimeWindow window, GetCostAndUsageRequest question, int groupings) {
        Answer answer = loop.ask(
                question,
                () -> new Answer(window, groupings, settings.netOfDiscounts(), new AmountReader(settings.currency())),
                Answer::add);
        rowsRead += answer.rows().size();
        return answer;
    }

    private CostBasis basisOf(Answer recordTypes) {
        if (!settings.netOfDiscounts()) {
            return CostBasis.GROSS;
        }
        if (recordTypes.hasNet()) {
            return CostBasis.NET;
        }
        problems.add(new IngestionProblem(
                ProblemReason.NO_NET_FIGURES,
                Refusals.OPERATION,
                0,
                null,
                null,
                "the whole read is on figures before discounts"));
        return CostBasis.GROSS;
    }

    private static Optional<ChargePeriod> withoutGaps(SortedSet<LocalDate> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        ChargePeriod span = ChargePeriod.of(days.first(), days.last().plusDays(1));
        span.dates().filter(day -> !days.contains(day)).findFirst().ifPresent(day -> {
            throw Refusals.untrue("the answer leaves out " + day + " and goes on after it");
        });
        return Optional.of(span);
    }

    private Ingestion ingestion(Optional<ChargePeriod> covered, List<ControlTotal> controlTotals) {
        return new Ingestion(
                CostExplorerSource.NAME,
                request.period(),
                covered,
                rowsRead,
                charges,
                problems.toProblems(),
                List.of(),
                controlTotals,
                meter.count(),
                clock.instant());
    }
}
