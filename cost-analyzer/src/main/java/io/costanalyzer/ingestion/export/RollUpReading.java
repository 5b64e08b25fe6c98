package io.costanalyzer.ingestion.export;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.AnsweredDays;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * Makes charges of the rows of a roll-up, and counts every row of the export once: as part of a charge, as a problem or as
 * left out. What a charge cannot be without (billed cost, currency, day, service) leaves rows out; anything else that cannot
 * be read is told of and stands aside, so that the cost stays on the bill. Not thread-safe.
 */
public final class RollUpReading {

    private final ExportOptions options;
    private final ChargePeriod requested;
    private final TagMarks tags;
    private final LocalDate today;
    private final ChargeSink sink;
    private final RollUpProblems problems;
    private final RollUpDates dates = new RollUpDates();
    private final LeftOutSums leftOut = new LeftOutSums();
    private final AnsweredDays answered = new AnsweredDays();
    private long rowsRead;
    private long charges;
    /** Rows that cannot be read and of which it shows that nobody wanted them. */
    private long brokenElsewhere;

    /**
     * @param sourceName the export, for people
     * @param options whose rows are wanted, and in which currency
     * @param request the days wanted, and the tags to tell apart, as they were when the question was written
     * @param now what is billed in a month that is not over is an estimate
     * @param sink takes the charges
     */
    public RollUpReading(
            String sourceName, ExportOptions options, ChargeRequest request, Instant now, ChargeSink sink) {
        this.options = options;
        this.requested = request.period();
        this.tags = TagMarks.of(request.slices());
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.sink = sink;
        this.problems = new RollUpProblems(sourceName);
    }

    /** Takes a row of the roll-up. */
    public void take(RollUpRow row) {
        long before = problems.rowsLeftOut();
        count(row);
        brokenElsewhere += isElsewhere(row) ? problems.rowsLeftOut() - before : 0;
    }

    /** Whether rows say for certain that they are another provider's or of other days; what is broken of them is not that. */
    private boolean isElsewhere(RollUpRow row) {
        String provider = row.text(RollUpColumn.PROVIDER);
        return (provider != null && !options.wants(provider, row.text(RollUpColumn.PUBLISHER)))
                || row.day(dates).filter(day -> !requested.contains(day)).isPresent();
    }

    private void count(RollUpRow row) {
        long rows = row.count(RollUpColumn.ROW_COUNT);
        long withCost = row.count(RollUpColumn.ROWS_WITH_COST);
        long read = row.count(RollUpColumn.ROWS_READ);
        rowsRead += rows;
        problems.leaveOut(rows - withCost, ProblemReason.MISSING_VALUE, "BilledCost", null);
        problems.leaveOut(
                withCost - read, ProblemReason.MALFORMED_NUMBER, "BilledCost", row.text(RollUpColumn.BROKEN_COST));
        BigDecimal billed = row.sum(RollUpColumn.BILLED);
        if (read > 0 && billed != null) {
            currency(row, read).ifPresent(currency -> take(row, read, Money.of(currency, billed)));
        }
    }

    /** Counts rows that the engine could not even take apart. */
    public void broken(long rows, String example) {
        rowsRead += rows;
        problems.leaveOut(rows, ProblemReason.MALFORMED_ROW, null, example);
    }

    private void take(RollUpRow row, long read, Money billed) {
        String provider = row.text(RollUpColumn.PROVIDER);
        String publisher = row.text(RollUpColumn.PUBLISHER);
        if (!options.wants(provider, publisher)) {
            String name = provider == null ? publisher : provider;
            leftOut.add(
                    name == null ? "no provider named" : "provider " + RollUpProblems.printable(name), read, billed);
            return;
        }
        Optional<LocalDate> day = row.day(dates);
        if (day.isEmpty()) {
            problems.leaveOut(
                    read, ProblemReason.MALFORMED_TIME, "ChargePeriodStart", row.text(RollUpColumn.CHARGE_DAY));
        } else if (!requested.contains(day.get())) {
            leftOut.add("outside the period", read, billed);
            row.billingMonth(dates).map(ChargePeriod::ofMonth).ifPresent(answered::addBillingPeriod);
            answered.addDay(day.get());
        } else if (!billed.currency().equals(options.currency())) {
            problems.leaveOut(
                    read,
                    ProblemReason.OTHER_CURRENCY,
                    "BillingCurrency",
                    billed.currency().getCode());
            answered.addDay(day.get());
        } else {
            handOn(row, read, billed, day.get());
        }
    }

    private void handOn(RollUpRow row, long read, Money billed, LocalDate day) {
        answered.addDay(day);
        String service = row.text(RollUpColumn.SERVICE);
        if (service == null) {
            problems.leaveOut(read, ProblemReason.MISSING_VALUE, "ServiceName", null);
            return;
        }
        Optional<YearMonth> billing = row.billingMonth(dates);
        YearMonth billedIn = billing.orElse(YearMonth.from(day));
        if (billing.isEmpty()) {
            problems.tell(
                    read,
                    ProblemReason.MALFORMED_TIME,
                    "BillingPeriodStart",
                    "its billing period is not counted as read");
        }
        sink.accept(charge(
                row,
                read,
                billed,
                day,
                service,
                today.isBefore(billedIn.plusMonths(1).atDay(1))));
        charges += read;
        billing.map(ChargePeriod::ofMonth).ifPresent(answered::addBillingPeriod);
    }

    private Charge charge(RollUpRow row, long read, Money billed, LocalDate day, String service, boolean estimated) {
        problems.tell(
                row.count(RollUpColumn.ROWS_WITHOUT_EFFECTIVE),
                ProblemReason.MISSING_VALUE,
                "EffectiveCost",
                "the billed cost stands in for it");
        problems.tell(
                row.count(RollUpColumn.ROWS_WITH_BROKEN_TAGS),
                ProblemReason.MALFORMED_TAGS,
                "Tags",
                "read as untagged");
        problems.tell(
                row.count(RollUpColumn.ROWS_WITH_BROKEN_CATEGORIES),
                ProblemReason.MALFORMED_TAGS,
                "x_CostCategories",
                "read as in no cost category");
        ChargeCategory category = category(row, read, service);
        BigDecimal effective = row.sum(RollUpColumn.EFFECTIVE);
        BigDecimal quantity = row.sum(RollUpColumn.QUANTITY);
        String unit = row.text(RollUpColumn.UNIT);
        return Charge.builder(day, service, billed)
                .chargeCategory(category)
                .effectiveCost(effective == null ? billed : Money.of(billed.currency(), effective.stripTrailingZeros()))
                .usageType(UsageName.of(
                        row.text(RollUpColumn.USAGE_TYPE),
                        row.text(RollUpColumn.DESCRIPTION),
                        row.text(RollUpColumn.SKU),
                        category))
                .regionId(row.text(RollUpColumn.REGION))
                .subAccount(row.text(RollUpColumn.ACCOUNT), row.text(RollUpColumn.ACCOUNT_NAME))
                .environmentName(row.text(RollUpColumn.ENVIRONMENT))
                .tags(tags.read(row.text(RollUpColumn.TAGS)))
                .consumed(unit == null ? null : quantity, quantity == null ? null : unit)
                .estimated(estimated)
                .build();
    }

    private ChargeCategory category(RollUpRow row, long read, String service) {
        String word = row.text(RollUpColumn.CATEGORY);
        ChargeKind kind = new ChargeKind(
                row.isMarked(RollUpColumn.CORRECTION),
                row.isMarked(RollUpColumn.NEGATIVE),
                row.isMarked(RollUpColumn.REFUND),
                service,
                row.text(RollUpColumn.SERVICE_CODE));
        Optional<ChargeCategory> category = word == null ? Optional.empty() : kind.category(word);
        return category.orElseGet(() -> {
            problems.tell(
                    read,
                    word == null ? ProblemReason.MISSING_VALUE : ProblemReason.UNKNOWN_WORD,
                    "ChargeCategory",
                    "read as Adjustment");
            return ChargeCategory.ADJUSTMENT;
        });
    }

    private Optional<CurrencyUnit> currency(RollUpRow row, long read) {
        String code = row.text(RollUpColumn.CURRENCY);
        if (code == null) {
            problems.leaveOut(read, ProblemReason.MISSING_VALUE, "BillingCurrency", null);
            return Optional.empty();
        }
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException unknown) {
            problems.leaveOut(read, ProblemReason.UNKNOWN_WORD, "BillingCurrency", code);
            return Optional.empty();
        }
    }

    /**
     * What there is to tell of the read.
     *
     * @throws io.costanalyzer.ingestion.SourceUnavailableException when more rows were unreadable than is tolerated
     */
    public Ingestion finish(String sourceName, RequestCount requests, Instant retrievedAt) {
        problems.requireFew(sourceName, charges, problems.rowsLeftOut() - brokenElsewhere, options.toleratedShare());
        return new Ingestion(
                sourceName,
                requested,
                answered.within(requested),
                rowsRead,
                charges,
                problems.toProblems(),
                leftOut.toList(),
                List.of(),
                requests,
                retrievedAt);
    }
}
