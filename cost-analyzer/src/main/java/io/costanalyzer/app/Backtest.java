package io.costanalyzer.app;

import io.costanalyzer.alert.AlertPolicy;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.IncidentJudge;
import io.costanalyzer.alert.MatterFinder;
import io.costanalyzer.alert.Mute;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.render.alert.AlertContext;
import io.costanalyzer.render.alert.AlertWords;
import io.costanalyzer.render.format.CostFormat;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Replays past mornings over the archive, as they would have been under a policy: what would have been told, and when. Asks
 * nobody and tells nobody.
 *
 * <p>Each morning sees the days before it without the last ones, as they came late then. The figures are those of today: what
 * was restated since is seen as it is now. Unit costs are left out: their counts are kept elsewhere, and nobody is asked.
 */
public final class Backtest {

    private final CostHistory history;
    private final BaselineDesk baselines;
    private final ChargeSource source;

    @Inject
    Backtest(CostHistory history, BaselineDesk baselines, ChargeSource source) {
        this.history = history;
        this.baselines = baselines;
        this.source = source;
    }

    /**
     * Something that would have been told.
     *
     * @param notice what
     * @param incident as it was that morning
     * @param subject its first line
     */
    public record Told(Notice notice, Incident incident, String subject) {}

    /**
     * What a policy would have told.
     *
     * @param mornings how many were replayed
     * @param unknown how many were left out, because the archive knows nothing of the time before them
     * @param told everything, oldest first
     * @param messages how many messages these are: those of a digest are one
     */
    public record Replay(int mornings, int unknown, List<Told> told, long messages) {
        public Replay {
            told = List.copyOf(told);
        }
    }

    /**
     * Replays the mornings from one day to another, both included.
     *
     * @param config with the policy that is tried
     * @param lagDays how many of the newest days a morning does not know yet, besides its own
     */
    public Replay replay(CostAnalyzerConfig config, LocalDate from, LocalDate to, int lagDays) {
        MonthReviewer reviewer = new MonthReviewer(config, source);
        AlertPolicy policy = config.alerts().policy(config.costMetric().currency());
        IncidentJudge judge = new IncidentJudge(policy, config.alerts().owners());
        AlertWords words = new AlertWords(new CostFormat(config.report().locale()));
        PastMornings past = new PastMornings(history, from, to, lagDays);
        IncidentBook book = IncidentBook.empty();
        for (Mute mute : config.alerts().mutes()) {
            book = book.muted(mute);
        }
        List<Told> told = new ArrayList<>();
        int unknown = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            KnownCosts known = past.on(day);
            if (known.ledger().coverage().isEmpty()) {
                unknown++;
                continue;
            }
            MonthReview review = reviewer.review(
                    known,
                    YearMonth.from(day.minusDays(1)),
                    day,
                    KnownEvents.of(config, book),
                    baselines.baselines(),
                    List.of(),
                    List.of(),
                    RequestCount.free());
            book = judge.judge(
                    book,
                    new MatterFinder(day, known.ledger())
                            .detection(review.detection(), review.budgets(), book)
                            .budgets(review.budgets())
                            .targets(review.targets())
                            .quality(review.quality(), CostHistory.firstDay(YearMonth.from(day.minusDays(1))), policy)
                            .owned(known.tagged(), config.alerts().owners())
                            .findings());
            told.addAll(told(book, day, words));
        }
        long messages =
                told.stream().map(one -> one.notice().messageId()).distinct().count();
        return new Replay(past.mornings() - unknown, unknown, told, messages);
    }

    private static List<Told> told(IncidentBook book, LocalDate day, AlertWords words) {
        return book.notices().stream()
                .filter(notice -> notice.asOf().equals(day))
                .sorted(Comparator.comparing(Notice::severity).thenComparing(Notice::id))
                .map(notice -> {
                    Incident incident = book.find(notice.incidentId()).orElseThrow();
                    String subject = words.of(
                                    notice, incident, new AlertContext(day, Optional.empty(), Optional.empty(), false))
                            .subject();
                    return new Told(notice, incident, subject);
                })
                .toList();
    }
}
