package io.costanalyzer.alert;

import io.costanalyzer.alert.OddDays.Run;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Matters and findings as tests need them: one service in prod, days of November 2026. */
final class Cases {

    static final AlertPolicy POLICY =
            new AlertPolicy(usd("100"), usd("20"), new java.math.BigDecimal("0.2"), 1, 2, 7, 5, 3);
    static final Owners OWNERS = new Owners(List.of(
            new Owners.Owner("platform", Optional.of("platform@example.org"), Set.of(), Set.of()),
            new Owners.Owner("data", Optional.empty(), Set.of(Environment.of("prod")), Set.of("Amazon Athena"))));
    static final IncidentJudge JUDGE = new IncidentJudge(POLICY, OWNERS);

    private Cases() {}

    static LocalDate nov(int day) {
        return LocalDate.of(2026, 11, 1).plusDays(day - 1);
    }

    static Money usd(String amount) {
        return Money.of("USD", amount);
    }

    /** Days from one to the other, both included, each with so much more than the 10 USD that were expected. */
    static Run run(int first, int last, String excessPerDay) {
        int days = last - first + 1;
        return new Run(
                ChargePeriod.of(nov(first), nov(last + 1)),
                usd("10").plus(usd(excessPerDay)).times(days),
                usd("10").times(days),
                usd("8").times(days),
                usd("12").times(days));
    }

    static OddDays odd(String service, boolean ongoing, Run... runs) {
        boolean dearer = runs[0].actual().compareTo(runs[0].expected()) >= 0;
        return days(Optional.of(Environment.of("prod")), service, dearer, ongoing, List.of(), runs);
    }

    /** Days that AWS alone has seen, of no environment. */
    static OddDays theirs(boolean ongoing, Run... runs) {
        return days(Optional.empty(), "Amazon Athena", true, ongoing, List.of("a-1"), runs);
    }

    private static OddDays days(
            Optional<Environment> environment,
            String service,
            boolean dearer,
            boolean ongoing,
            List<String> seenByAws,
            Run... runs) {
        return new OddDays(
                environment,
                service,
                dearer,
                Arrays.asList(runs),
                ongoing,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                seenByAws,
                seenByAws.isEmpty());
    }

    static BudgetUse budget(String spent, String forecast, Set<Integer> actual, Set<Integer> expected) {
        return new BudgetUse(
                false,
                "prod",
                Optional.of(Environment.of("prod")),
                ChargePeriod.ofMonth(YearMonth.of(2026, 11)),
                usd("600"),
                usd(spent),
                Optional.of(new BudgetUse.Range(usd(forecast), usd(forecast), usd(forecast), 90)),
                new TreeSet<>(actual),
                new TreeSet<>(expected),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What a morning finds that has looked at every complete day of the last two weeks. */
    static Findings found(int day, Matter... matters) {
        return new Findings(
                nov(day),
                List.of(matters),
                Set.of(),
                Optional.of(ChargePeriod.of(nov(day - 14), nov(day - 2))),
                Set.of(),
                Map.of());
    }

    static Findings fine(int day, String... keys) {
        Findings nothing = found(day);
        return new Findings(
                nothing.asOf(), List.of(), Set.of(keys), nothing.lookedAt(), nothing.notJudged(), nothing.costsNow());
    }

    /** The same morning, on which the days of a matter cost so much by today's bill. */
    static Findings costing(Findings findings, OddDays odd, String perDay) {
        TreeMap<LocalDate, Money> costs = new TreeMap<>();
        odd.period().dates().forEach(day -> costs.put(day, usd(perDay)));
        return new Findings(
                findings.asOf(),
                findings.matters(),
                findings.fine(),
                findings.lookedAt(),
                findings.notJudged(),
                Map.of(odd.key(), costs));
    }

    static IncidentBook after(IncidentBook book, Findings... mornings) {
        IncidentBook now = book;
        for (Findings morning : mornings) {
            now = JUDGE.judge(now, morning);
        }
        return now;
    }

    static IncidentBook after(Findings... mornings) {
        return after(IncidentBook.empty(), mornings);
    }

    /** Changes and days of all notices, oldest first, as {@code opened 2026-11-12}. */
    static List<String> told(IncidentBook book) {
        return book.notices().stream()
                .sorted(java.util.Comparator.comparing(Notice::asOf).thenComparing(Notice::id))
                .map(notice -> notice.change().word() + " " + notice.asOf().getDayOfMonth())
                .toList();
    }
}
