package io.costanalyzer.analysis.baseline;

import io.costanalyzer.digest.Sha256;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.SeriesKey;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hash that a captured baseline carries, so that a changed file, and a figure changed in it, is noticed.
 *
 * <p>It covers the name, the period, the currency and every line with key, cost, quantity and unit; not when it was
 * captured. The order of the lines and the trailing zeros of a number do not matter.
 */
public final class BaselineHash {

    private BaselineHash() {}

    /** The hash that a baseline of these parts must carry: SHA-256, 64 lower-case hexadecimal digits. */
    public static String of(
            String name, ChargePeriod period, CurrencyUnit currency, List<CapturedBaseline.Line> lines) {
        MessageDigest digest = Sha256.begin();
        add(digest, name);
        add(digest, period.toString());
        add(digest, currency.getCode());
        lines.stream().sorted(Comparator.comparing(CapturedBaseline.Line::key)).forEach(line -> add(digest, line));
        return Sha256.hex(digest);
    }

    /** Whether the baseline carries the hash that its parts give. */
    public static boolean holds(CapturedBaseline baseline) {
        return of(baseline.name(), baseline.period(), baseline.zero().currency(), baseline.lines())
                .equals(baseline.hash());
    }

    private static void add(MessageDigest digest, CapturedBaseline.Line line) {
        SeriesKey key = line.key();
        add(digest, key.environment().name());
        add(digest, key.subAccountId());
        add(digest, key.regionId());
        add(digest, key.serviceName());
        add(digest, key.usageType());
        add(digest, key.chargeCategory().name());
        add(digest, line.effectiveCost().currency().getCode());
        add(digest, plain(line.effectiveCost().amount()));
        add(digest, line.consumedQuantity().map(BaselineHash::plain).orElse(null));
        add(digest, line.consumedUnit().orElse(null));
    }

    /** Each text goes in behind its length, absent ones as -1, so that no two lists of texts give the same bytes. */
    private static void add(MessageDigest digest, @Nullable String text) {
        byte[] bytes = Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .flip());
        digest.update(bytes);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
