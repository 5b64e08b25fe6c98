package io.costanalyzer.render.alert;

import io.costanalyzer.alert.Part;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a difference in words. */
final class PartWords {

    private static final int NAMED = 3;

    /** What is less is not named. */
    private static final BigDecimal SMALLEST = new BigDecimal("0.015");

    /** From here on a share of what is left says nothing. */
    private static final BigDecimal MOST = new BigDecimal("2");

    private final CostFormat format;

    PartWords(CostFormat format) {
        this.format = format;
    }

    /**
     * The largest by name with their share in whole percent; with "other" they add up to 100 %. Where parts cancel each other
     * out and shares would say nothing, their money.
     */
    String shares(List<Part> parts) {
        Money whole = parts.stream().map(Part::difference).reduce(Money::plus).orElseThrow();
        if (whole.isZero()
                || parts.stream().anyMatch(part -> share(part, whole).abs().compareTo(MOST) > 0)) {
            return amounts(parts);
        }
        List<Part> named = parts.stream()
                .filter(part -> !part.name().equals(Part.OTHER))
                .filter(part -> share(part, whole).abs().compareTo(SMALLEST) >= 0)
                .limit(NAMED)
                .toList();
        Money rest = named.stream().map(Part::difference).reduce(whole, Money::minus);
        List<Part> shown = new ArrayList<>(named);
        if (!rest.isZero() || named.isEmpty()) {
            shown.add(new Part(Part.OTHER, rest));
        }
        int[] percents =
                WholePercents.of(shown.stream().map(part -> share(part, whole)).toList());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < percents.length; i++) {
            boolean nothing = percents[i] == 0 && shown.get(i).name().equals(Part.OTHER);
            if (!nothing) {
                words.add(DisplayName.of(shown.get(i).name()) + " " + (percents[i] < 0 ? "−" : "")
                        + Math.abs(percents[i]) + CostFormat.NO_BREAK + "%");
            }
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

    private static BigDecimal share(Part part, Money whole) {
        return part.difference().shareOf(whole);
    }
}
