package io.costanalyzer.ingestion.sample;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bill of a sample account as it would be read on a day: the last two days are not whole yet, the running month is
 * estimated, support and tax are as far as they are by then. Charges carry the tag {@code Environment} or none.
 *
 * <p>Immutable and thread-safe; the same account and day always give the same charges.
 */
public final class SampleSource implements ChargeSource {

    private static final int READ_AT_HOUR = 6;

    private final SampleAccount account;
    private final LocalDate asOf;
    private final Clock clock;

    /** The bill as it is read at six o'clock of the day that counts as today. */
    public SampleSource(SampleAccount account, LocalDate asOf) {
        this(account, asOf, Clock.fixed(asOf.atTime(READ_AT_HOUR, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /**
     * @param account whose bill
     * @param asOf the day that counts as today, in UTC; the bill ends on the day before
     * @param clock when it is read
     */
    public SampleSource(SampleAccount account, LocalDate asOf, Clock clock) {
        this.account = account;
        this.asOf = asOf;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sample account " + account.id();
    }

    @Override
    public Ingestion read(ChargeRequest request, ChargeSink sink) {
        Optional<ChargePeriod> covered = request.period().intersection(account.history(asOf));
        Totals totals = new Totals();
        covered.ifPresent(days -> {
            SampleBill bill = new SampleBill(account.id(), account.plan(asOf), account.history(asOf), asOf);
            for (YearMonth month : days.months()) {
                for (Charge charge : bill.month(month)) {
                    if (days.contains(charge.day())) {
                        totals.add(charge);
                        sink.accept(charge);
                    }
                }
            }
        });
        return new Ingestion(
                name(),
                request.period(),
                covered,
                totals.count,
                totals.count,
                IngestionProblems.none(),
                List.of(),
                totals.controls(),
                RequestCount.free(),
                clock.instant());
    }

    /** What was handed on, counted and summed by category. */
    private static final class Totals {

        private final Map<ChargeCategory, Money> billed = new EnumMap<>(ChargeCategory.class);
        private long count;

        void add(Charge charge) {
            count++;
            billed.merge(charge.chargeCategory(), charge.billedCost(), Money::plus);
        }

        List<ControlTotal> controls() {
            return billed.entrySet().stream()
                    .map(total -> new ControlTotal(total.getKey(), total.getValue(), total.getValue()))
                    .toList();
        }
    }
}
