package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Days of a service that do not fit those before them. Amounts are effective cost.
 *
 * @param environment where; absent when only AWS saw it, which does not know environments
 * @param service of what
 * @param rising whether they cost more than expected, and not less
 * @param runs the odd days, in runs without a gap, oldest first; at least one
 * @param ongoing whether the last complete day is one of them
 * @param contributors what drives it, largest first; they add up to the whole difference of the last look
 * @param cause what changed with the largest of them, where the bill tells
 * @param daily what the last days cost, odd or not, oldest first, for a drawing; a day without an amount is not known
 * @param shareOfBudget what it costs by the end of the month as a part of the budget of its environment
 * @param awsIds the names under which AWS Cost Anomaly Detection has seen it too
 * @param seenHere whether our own detection has seen it, and not AWS alone
 * @param tagOwner who answers for it by the tags of its charges; absent when these do not decide
 */
public record OddDays(
        Optional<Environment> environment,
        String service,
        boolean rising,
        List<Run> runs,
        boolean ongoing,
        List<Part> contributors,
        Optional<UsageChange> cause,
        List<DayCost> daily,
        Optional<BigDecimal> shareOfBudget,
        List<String> awsIds,
        boolean seenHere,
        Optional<TagOwner> tagOwner)
        implements Matter {

    public OddDays {
        runs = List.copyOf(runs);
        contributors = List.copyOf(contributors);
        daily = List.copyOf(daily);
        awsIds = List.copyOf(awsIds);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("No odd days without a day");
        }
    }

    /** Odd days whose tags do not decide who answers for them. */
    public OddDays(
            Optional<Environment> environment,
            String service,
            boolean rising,
            List<Run> runs,
            boolean ongoing,
            List<Part> contributors,
            Optional<UsageChange> cause,
            List<DayCost> daily,
            Optional<BigDecimal> shareOfBudget,
            List<String> awsIds,
            boolean seenHere) {
        this(
                environment,
                service,
                rising,
                runs,
                ongoing,
                contributors,
                cause,
                daily,
                shareOfBudget,
                awsIds,
                seenHere,
                Optional.empty());
    }

    /**
     * Odd days without a gap.
     *
     * @param period which
     * @param actual what they cost in all
     * @param expected what those before make one expect for them
     * @param low the lower end of what would have been ordinary
     * @param high its upper end
     */
    public record Run(ChargePeriod period, Money actual, Money expected, Money low, Money high) {}

    /**
     * What a day cost.
     *
     * @param cost absent when the day is not known
     */
    public record DayCost(LocalDate day, Optional<Money> cost) {}

    /** From the first odd day to the last, with the ordinary days between them. */
    public ChargePeriod period() {
        return ChargePeriod.of(
                runs.get(0).period().start(), runs.get(runs.size() - 1).period().endExclusive());
    }

    /** How many days are odd. */
    public int oddDayCount() {
        return runs.stream().mapToInt(run -> run.period().days()).sum();
    }

    public Money actual() {
        return runs.stream().map(Run::actual).reduce(Money::plus).orElseThrow();
    }

    public Money expected() {
        return runs.stream().map(Run::expected).reduce(Money::plus).orElseThrow();
    }

    public Money low() {
        return runs.stream().map(Run::low).reduce(Money::plus).orElseThrow();
    }

    public Money high() {
        return runs.stream().map(Run::high).reduce(Money::plus).orElseThrow();
    }

    /** Actual minus expected over all odd days; negative for a drop. */
    public Money excess() {
        return actual().minus(expected());
    }

    /** The excess so far and, while it goes on, what each day to the end of that month adds at the same rate. */
    public Money byEndOf(YearMonth month) {
        long left = ChronoUnit.DAYS.between(period().lastDay(), month.atEndOfMonth());
        return ongoing && left > 0
                ? excess().plus(excess().perUnit(oddDayCount()).times(left))
                : excess();
    }

    /** The same days with other facts beside them. */
    OddDays withRuns(List<Run> others, boolean goesOn) {
        return but(others, goesOn, shareOfBudget, awsIds, tagOwner);
    }

    /** The same days, and who answers for them by tag. */
    public OddDays ownedBy(Optional<TagOwner> owner) {
        return but(runs, ongoing, shareOfBudget, awsIds, owner);
    }

    /** The same days, which AWS has seen too. */
    OddDays seenByAws(List<String> ids) {
        return but(runs, ongoing, shareOfBudget, ids, tagOwner);
    }

    /** The same days, and which part of a budget they take. */
    OddDays withShare(Optional<BigDecimal> share) {
        return but(runs, ongoing, share, awsIds, tagOwner);
    }

    private OddDays but(
            List<Run> others, boolean goesOn, Optional<BigDecimal> share, List<String> ids, Optional<TagOwner> owner) {
        return new OddDays(
                environment, service, rising, others, goesOn, contributors, cause, daily, share, ids, seenHere, owner);
    }

    @Override
    public String key() {
        return key(environment, service, rising);
    }

    static String key(Optional<Environment> environment, String service, boolean rising) {
        return Fingerprint.of(
                "anomaly", environment.map(Environment::name).orElse("aws"), service, rising ? "rise" : "drop");
    }

    @Override
    public IncidentKind kind() {
        return IncidentKind.ANOMALY;
    }

    @Override
    public Optional<String> serviceName() {
        return Optional.of(service);
    }

    @Override
    public LocalDate since() {
        return period().start();
    }

    @Override
    public Optional<Money> soFar() {
        return Optional.of(excess());
    }

    @Override
    public Optional<Money> byMonthEnd() {
        return Optional.of(byEndOf(month()));
    }

    /** The month in which the last of them is seen: a day is complete, and looked at, on the third morning after. */
    public YearMonth month() {
        return YearMonth.from(period().lastDay().plusDays(3));
    }

    /** The excess of a day, without its sign. */
    @Override
    public Optional<Money> size() {
        return Optional.of(excess().perUnit(oddDayCount()).abs());
    }
}
