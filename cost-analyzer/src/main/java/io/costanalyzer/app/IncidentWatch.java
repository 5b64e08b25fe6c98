package io.costanalyzer.app;

import io.costanalyzer.alert.AlertPolicy;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.MatterFinder;
import io.costanalyzer.alert.Owners;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.delivery.DispatchReport;
import io.costanalyzer.delivery.Dispatcher;
import io.costanalyzer.render.alert.AlertWords;
import io.costanalyzer.render.format.CostFormat;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what a day's analysis says into incidents, tells what is new of them, and remembers what was told. */
final class IncidentWatch {

    private final IncidentDesk desk;
    private final SecondOpinionDesk opinions;
    private final AlertMessages messages;
    private final IncidentPages pages;
    private final ResultTables tables;
    private final Dispatcher dispatcher;
    private final AlertPolicy policy;
    private final AlertWords words;
    private final Owners owners;
    private final Set<Environment> environments;
    private final Clock clock;

    @Inject
    IncidentWatch(
            IncidentDesk desk,
            SecondOpinionDesk opinions,
            AlertMessages messages,
            IncidentPages pages,
            ResultTables tables,
            Dispatcher dispatcher,
            CostAnalyzerConfig config,
            CostFormat format,
            Clock clock) {
        this.desk = desk;
        this.opinions = opinions;
        this.messages = messages;
        this.pages = pages;
        this.tables = tables;
        this.dispatcher = dispatcher;
        this.policy = config.alerts().policy(config.costMetric().currency());
        this.words = new AlertWords(format);
        this.owners = config.alerts().owners();
        this.environments = Set.copyOf(config.environments().environments());
        this.clock = clock;
    }

    /**
     * Follows a day.
     *
     * @param programme how the savings programme and unit costs stand
     * @param lost savings that went again, and those that are there
     */
    void run(
            KnownCosts known,
            MonthReview review,
            ProgrammeReview programme,
            LostSavings lost,
            Invocation invocation,
            RunTally tally) {
        IncidentBook before = desk.book();
        if (before.asOf().filter(day -> day.isAfter(invocation.asOf())).isPresent()) {
            tally.warn("A run of " + before.asOf().orElseThrow() + " has been before this one of " + invocation.asOf()
                    + ": nothing is told of the older day.");
        }
        RunTroubles troubles = new RunTroubles(before, invocation.asOf());
        MatterFinder finder = new MatterFinder(invocation.asOf(), known.ledger())
                .detection(review.detection(), review.budgets(), before)
                .budgets(review.budgets())
                .externalBudgets(review.externalBudgets())
                .targets(review.targets())
                .unitCosts(programme.unitCosts(), programme.until(), before)
                .quality(
                        review.quality(),
                        CostHistory.firstDay(
                                YearMonth.from(review.quality().month().start())),
                        policy)
                .configured(
                        before,
                        names(review.targets()),
                        lost.known(),
                        unitCosts(programme),
                        review.quality().sourceName())
                .scoped(before, environments, budgets(review))
                .also(lost.matters())
                .fine(lost.fine())
                .also(troubles.found())
                .fine(troubles.fine());
        SecondOpinionDesk.Answer opinion = opinions.ask(invocation.asOf());
        opinion.trouble()
                .ifPresentOrElse(
                        trouble -> {
                            tally.incomplete(String.join(" ", trouble.details()));
                            finder.also(List.of(trouble));
                        },
                        () -> finder.secondOpinion(opinion.anomalies(), policy.medium())
                                .fine(Set.of(SecondOpinionDesk.key())));
        finder.owned(known.tagged(), owners);
        IncidentBook after = desk.judge(finder.findings());
        tell(after, review, invocation, tally);
    }

    private static Set<String> names(List<TargetStatus> targets) {
        return targets.stream().map(status -> status.target().name()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> budgets(MonthReview review) {
        return review.budgets().stream().map(status -> status.budget().name()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> unitCosts(ProgrammeReview programme) {
        return programme.unitCosts().stream().map(days -> days.metric().name()).collect(Collectors.toUnmodifiableSet());
    }

    private void tell(IncidentBook book, MonthReview review, Invocation invocation, RunTally tally) {
        book.incidents().stream()
                .filter(Incident::open)
                .sorted(Comparator.comparing(Incident::severity).thenComparing(Incident::id))
                .forEach(incident -> tally.alert(
                        incident.severity().name(),
                        "[" + incident.severity() + "] " + words.headline(incident),
                        book.muteOf(incident, invocation.asOf()).isPresent()));
        pages.write(book, invocation.asOf());
        List<AlertMessages.Worded> worded = messages.of(book, review.quality().dataThrough());
        tables.writeAlerts(worded, book, clock.instant());
        DispatchReport report = dispatcher.dispatch(
                worded.stream().map(AlertMessages.Worded::message).toList(), invocation.runId());
        tally.delivered(report);
        desk.delivered(report, invocation.asOf());
    }
}
