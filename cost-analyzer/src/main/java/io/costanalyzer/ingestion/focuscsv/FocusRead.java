package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.AnsweredDays;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** One read over all files: what was counted, summed and handed on so far. Not thread-safe. */
final class FocusRead {

    private static final int EXAMPLES_IN_MESSAGE = 3;

    private final FocusCsvOptions options;
    private final ChargePeriod requested;
    private final LocalDate today;
    private final ChargeSink sink;
    private final IngestionProblems.Collector problems = new IngestionProblems.Collector();
    private final LeftOutRows leftOut = new LeftOutRows();
    private final AnsweredDays answered = new AnsweredDays();
    private @Nullable CurrencyUnit currency;
    private long rowsRead;
    private long charges;
    /** Rows that cannot be read and of which it shows that nobody wanted them. */
    private long brokenElsewhere;

    FocusRead(FocusCsvOptions options, ChargePeriod requested, LocalDate today, ChargeSink sink) {
        this.options = options;
        this.requested = requested;
        this.today = today;
        this.sink = sink;
    }

    /** Takes the rows of one file. */
    CsvRows.Visitor of(String place) {
        return new OneFile(place);
    }

    /**
     * What there is to tell of the read.
     *
     * @throws SourceUnavailableException when more rows were unreadable than is tolerated
     */
    Ingestion finish(String sourceName, Instant retrievedAt) {
        requireReadable(sourceName);
        return new Ingestion(
                sourceName,
                requested,
                answered.within(requested),
                rowsRead,
                charges,
                problems.toProblems(),
                leftOut.toList(),
                List.of(),
                RequestCount.free(),
                retrievedAt);
    }

    private void requireReadable(String sourceName) {
        long unreadable = problems.rowsLeftOut() - brokenElsewhere;
        long wanted = charges + unreadable;
        BigDecimal tolerated = options.toleratedShare().multiply(BigDecimal.valueOf(wanted));
        if (BigDecimal.valueOf(unreadable).compareTo(tolerated) > 0) {
            throw new SourceUnavailableException(
                    "read " + sourceName,
                    unreadable + " of " + wanted + " rows cannot be read, and "
                            + options.toleratedShare()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + " % are tolerated" + examples(),
                    "Export the data again, or tolerate more unreadable rows.",
                    null);
        }
    }

    /** Empty when flaws of rows that were kept have taken all the room for examples. */
    private String examples() {
        String messages = problems.toProblems().examples().stream()
                .filter(IngestionProblem::leavesRowOut)
                .limit(EXAMPLES_IN_MESSAGE)
                .map(IngestionProblem::message)
                .collect(Collectors.joining(" "));
        return messages.isEmpty() ? "" : ". The first: " + messages.substring(0, messages.length() - 1);
    }

    /** The rows of one file. */
    private final class OneFile implements CsvRows.Visitor {

        private final String place;
        private @Nullable FocusHeader header;

        OneFile(String place) {
            this.place = place;
        }

        @Override
        public void header(Iterable<String> names) {
            header = FocusHeader.of(names, place);
        }

        @Override
        public void broken(long line, String fault) {
            rowsRead++;
            problem(line, new BrokenRow(ProblemReason.MALFORMED_ROW, null, fault), IngestionProblem.ROW_LEFT_OUT);
        }

        @Override
        public void row(long line, CSVRecord record) {
            rowsRead++;
            if (header == null) {
                throw new IllegalStateException("A row before the header in " + place);
            }
            FocusRow row = new FocusRow(header, record);
            try {
                take(line, row);
            } catch (BrokenRow broken) {
                problem(line, broken, IngestionProblem.ROW_LEFT_OUT);
                brokenElsewhere += isElsewhere(row) ? 1 : 0;
            }
        }

        /** Whether a row says for certain that it is another provider's or of other days; what is broken of it is not that. */
        private boolean isElsewhere(FocusRow row) {
            String provider = row.text(FocusColumn.PROVIDER_NAME);
            String publisher = row.text(FocusColumn.PUBLISHER_NAME);
            String start = row.text(FocusColumn.CHARGE_PERIOD_START);
            return (provider != null && !options.wants(provider, publisher))
                    || Optional.ofNullable(start)
                            .flatMap(FocusTime::parse)
                            .map(FocusTime::day)
                            .filter(day -> !requested.contains(day))
                            .isPresent();
        }

        private void take(long line, FocusRow row) throws BrokenRow {
            row.requireNoContradiction();
            RowReader reader = new RowReader(row, (flaw, consequence) -> problem(line, flaw, consequence));
            Money billedCost = reader.billedCost();
            String provider = row.text(FocusColumn.PROVIDER_NAME);
            String publisher = row.text(FocusColumn.PUBLISHER_NAME);
            if (!options.wants(provider, publisher)) {
                String name = provider == null ? publisher : provider;
                leftOut.add(name == null ? "no provider named" : "provider " + Printable.of(name), billedCost);
                return;
            }
            ChargePeriod chargePeriod = reader.chargePeriod();
            if (requested.contains(chargePeriod.start())) {
                requireSameCurrency(billedCost);
                handOn(reader, billedCost, chargePeriod);
            } else {
                leftOut.add("outside the period", billedCost);
                reader.billingPeriod().ifPresent(answered::addBillingPeriod);
            }
            answered.addDay(chargePeriod.start());
        }

        private void handOn(RowReader reader, Money billedCost, ChargePeriod chargePeriod) throws BrokenRow {
            String serviceName = reader.serviceName();
            Optional<ChargePeriod> billingPeriod = reader.billingPeriod();
            LocalDate over = billingPeriod
                    .orElse(ChargePeriod.ofMonth(YearMonth.from(chargePeriod.start())))
                    .endExclusive();
            sink.accept(reader.charge(serviceName, billedCost, chargePeriod, today.isBefore(over)));
            currency = billedCost.currency();
            charges++;
            billingPeriod.ifPresent(answered::addBillingPeriod);
        }

        private void requireSameCurrency(Money billedCost) throws BrokenRow {
            if (currency != null && !currency.equals(billedCost.currency())) {
                throw new BrokenRow(
                        ProblemReason.OTHER_CURRENCY,
                        FocusColumn.BILLING_CURRENCY,
                        billedCost.currency().getCode());
            }
        }

        private void problem(long line, BrokenRow broken, String consequence) {
            String value = broken.value();
            problems.add(new IngestionProblem(
                    broken.reason(),
                    Printable.of(place),
                    line,
                    broken.column(),
                    value == null ? null : Printable.of(value),
                    consequence));
        }
    }
}
