package io.costanalyzer.render.alert;

import io.costanalyzer.alert.Part;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a difference in words. */
final class PartWords {

    private static final int NAMED = 3;
    private static final int SMALLEST = 2;

    private final CostFormat format;

    PartWords(CostFormat format) {
        this.format = format;
    }

    /** The largest by name with their share in whole percent; with "other" they add up to 100 %. */
    String shares(List<Part> parts) {
        Money whole = parts.stream().map(Part::difference).reduce(Money::plus).orElseThrow();
        if (whole.isZero()) {
            return parts.stream()
                    .limit(NAMED)
                    .map(part -> DisplayName.of(part.name()) + " " + format.differenceWithCode(part.difference()))
                    .collect(Collectors.joining(", "));
        }
        List<String> words = new ArrayList<>();
        int left = 100;
        for (Part part : parts) {
            int percent = percent(part.difference(), whole);
            if (words.size() < NAMED && !part.name().equals(Part.OTHER) && Math.abs(percent) >= SMALLEST) {
                words.add(DisplayName.of(part.name()) + " " + percent + CostFormat.NO_BREAK + "%");
                left -= percent;
            }
        }
        if (left != 0 || words.isEmpty()) {
            words.add("other " + (left < 0 ? "−" + -left : left) + CostFormat.NO_BREAK + "%");
        }
        return String.join(", ", words);
    }

    /** The largest by name with their money. */
    String amounts(List<Part> parts) {
        return parts.stream()
                .limit(NAMED)
                .map(part -> DisplayName.of(part.name()) + " " + format.differenceWithCode(part.difference()))
                .collect(Collectors.joining(", "));
    }

    private static int percent(Money part, Money whole) {
        return part.shareOf(whole)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(999))
                .max(BigDecimal.valueOf(-999))
                .intValueExact();
    }
}
