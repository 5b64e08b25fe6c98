package io.costanalyzer.archive;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The charges of one month as bytes that are read in a tenth of the time of their CSV: each series once, with its days one
 * after the other. Every decimal keeps its digits and its scale.
 */
final class SeriesPack {

    private SeriesPack() {}

    /** Packs a ledger of one month. */
    static byte[] of(CostLedger ledger, YearMonth month) {
        ChargePeriod days = ChargePeriod.ofMonth(month);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(ledger.estimatedDays().size());
            for (LocalDate day : ledger.estimatedDays()) {
                out.writeByte(day.getDayOfMonth());
            }
            names(ledger.subAccountNames(), out);
            out.writeInt(ledger.series().size());
            for (CostSeries series : ledger.series()) {
                write(series, days, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a packed month.
     *
     * @throws IOException if the bytes are not what {@link #of} writes
     */
    static UnpackedMonth unpack(byte[] packed, YearMonth month) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes()))) {
            List<LocalDate> estimated = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                estimated.add(month.atDay(in.readUnsignedByte()));
            }
            SortedMap<String, String> accounts = names(in);
            List<UnpackedMonth.Series> series = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                series.add(read(in, month));
            }
            if (in.read() >= 0) {
                throw new IOException("There is more than was packed");
            }
            return new UnpackedMonth(month, estimated, accounts, series);
        } catch (RuntimeException e) {
            throw new IOException("Not a packed month", e);
        }
    }

    private static void names(SortedMap<String, String> names, DataOutputStream out) throws IOException {
        out.writeInt(names.size());
        for (Map.Entry<String, String> name : names.entrySet()) {
            Digits.text(name.getKey(), out);
            Digits.text(name.getValue(), out);
        }
    }

    private static SortedMap<String, String> names(DataInputStream in) throws IOException {
        SortedMap<String, String> names = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            names.put(Digits.word(in), Digits.word(in));
        }
        return names;
    }

    private static void write(CostSeries series, ChargePeriod days, DataOutputStream out) throws IOException {
        SeriesKey key = series.key();
        Digits.text(key.environment().name(), out);
        Digits.text(key.subAccountId(), out);
        Digits.text(key.regionId(), out);
        Digits.text(key.serviceName(), out);
        Digits.text(key.usageType(), out);
        Digits.text(key.chargeCategory().name(), out);
        names(key.tags().values(), out);
        Digits.text(series.consumedUnit().orElse(null), out);
        for (LocalDate day : days.dates().toList()) {
            boolean charged = series.hasCharge(day);
            BigDecimal billed = charged ? series.exact(CostMetric.BILLED_COST, day) : null;
            BigDecimal effective = charged ? series.exact(CostMetric.EFFECTIVE_COST, day) : null;
            Digits.decimal(billed, null, out);
            if (charged) {
                Digits.decimal(effective, billed, out);
                Digits.decimal(series.consumedQuantity(day).orElse(null), null, out);
            }
        }
    }

    private static UnpackedMonth.Series read(DataInputStream in, YearMonth month) throws IOException {
        Environment environment = Environment.of(Digits.word(in));
        String account = Digits.text(in);
        String region = Digits.text(in);
        SeriesKey key = new SeriesKey(
                environment,
                account,
                region,
                Digits.word(in),
                Digits.text(in),
                ChargeCategory.valueOf(Digits.word(in)),
                Tags.of(names(in)));
        String unit = Digits.text(in);
        int length = month.lengthOfMonth();
        @Nullable BigDecimal[] billed = new BigDecimal[length];
        @Nullable BigDecimal[] effective = new BigDecimal[length];
        @Nullable BigDecimal[] quantity = new BigDecimal[length];
        for (int i = 0; i < length; i++) {
            BigDecimal cost = Digits.decimal(in, null);
            if (cost != null) {
                billed[i] = cost;
                effective[i] = Digits.decimal(in, cost);
                quantity[i] = Digits.decimal(in, null);
            }
        }
        return new UnpackedMonth.Series(key, billed, effective, quantity, unit);
    }
}
