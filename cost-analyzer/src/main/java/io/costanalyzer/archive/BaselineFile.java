package io.costanalyzer.archive;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A captured baseline as it stands in its file. */
record BaselineFile(
        int schemaVersion,
        String name,
        ChargePeriod period,
        Instant capturedAt,
        CurrencyUnit currency,
        String hash,
        List<Line> lines) {

    BaselineFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(capturedAt, "capturedAt");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(hash, "hash");
        lines = List.copyOf(lines);
    }

    record Line(
            Environment environment,
            String serviceName,
            @Nullable String usageType,
            ChargeCategory chargeCategory,
            @Nullable String subAccountId,
            @Nullable String regionId,
            BigDecimal effectiveCost,
            @Nullable BigDecimal consumedQuantity,
            @Nullable String consumedUnit) {

        Line {
            Objects.requireNonNull(environment, "environment");
            Objects.requireNonNull(serviceName, "serviceName");
            Objects.requireNonNull(chargeCategory, "chargeCategory");
            Objects.requireNonNull(effectiveCost, "effectiveCost");
        }

        static Line of(CapturedBaseline.Line line) {
            SeriesKey key = line.key();
            return new Line(
                    key.environment(),
                    key.serviceName(),
                    key.usageType(),
                    key.chargeCategory(),
                    key.subAccountId(),
                    key.regionId(),
                    line.effectiveCost().amount(),
                    line.consumedQuantity().orElse(null),
                    line.consumedUnit().orElse(null));
        }

        CapturedBaseline.Line toLine(CurrencyUnit currency) {
            return new CapturedBaseline.Line(
                    new SeriesKey(environment, subAccountId, regionId, serviceName, usageType, chargeCategory),
                    Money.of(currency, effectiveCost),
                    Optional.ofNullable(consumedQuantity),
                    Optional.ofNullable(consumedUnit));
        }
    }

    static BaselineFile of(CapturedBaseline baseline) {
        return new BaselineFile(
                ArchiveSchema.VERSION,
                baseline.name(),
                baseline.period(),
                baseline.capturedAt(),
                baseline.zero().currency(),
                baseline.hash(),
                baseline.lines().stream().map(Line::of).toList());
    }

    CapturedBaseline toBaseline() {
        return new CapturedBaseline(
                name,
                period,
                capturedAt,
                lines.stream().map(line -> line.toLine(currency)).toList(),
                Money.zero(currency),
                hash);
    }
}
