package io.costanalyzer.render.alert;

import io.costanalyzer.alert.Part;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a difference in words. */
final class PartWords {

    private static final int NAMED = 3;

    /** What is less is not named. */
    private static final BigDecimal SMALLEST = new BigDecimal("0.015");

    /** From here on a share of what is left says nothing. */
    private static final BigDecimal MOST = new BigDecimal("2");

    /** A share that is larger is one of next to nothing. */
    private static final BigDecimal HUGE = BigDecimal.valueOf(1_000);

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
        if (!speak(parts, whole)) {
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
        List<Integer> percents = percents(shown);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            boolean nothing = percents.get(i) == 0 && shown.get(i).name().equals(Part.OTHER);
            if (!nothing) {
                words.add(DisplayName.of(shown.get(i).name()) + " " + percent(percents.get(i)));
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

    /** The share of each part in whole percent, for a table of all of them: they add up to 100 %. None where they would say nothing. */
    static List<String> ofEach(List<Part> parts) {
        Money whole = parts.stream().map(Part::difference).reduce(Money::plus).orElseThrow();
        return speak(parts, whole)
                ? percents(parts).stream().map(PartWords::percent).toList()
                : List.of();
    }

    /**
     * The share of each part in whole percent, by largest remainders: exactly 100 in all, and none where all is nothing or the
     * parts cancel each other out to next to nothing.
     */
    static List<Integer> percents(List<Part> parts) {
        Money whole = parts.stream().map(Part::difference).reduce(Money::plus).orElseThrow();
        boolean huge = !whole.isZero()
                && parts.stream().anyMatch(part -> share(part, whole).abs().compareTo(HUGE) > 0);
        return whole.isZero() || huge
                ? List.of()
                : IntStream.of(WholePercents.of(
                                parts.stream().map(part -> share(part, whole)).toList()))
                        .boxed()
                        .toList();
    }

    private static boolean speak(List<Part> parts, Money whole) {
        return !whole.isZero()
                && parts.stream().allMatch(part -> share(part, whole).abs().compareTo(MOST) <= 0);
    }

    private static String percent(int percent) {
        return (percent < 0 ? "−" : "") + Math.abs(percent) + CostFormat.NO_BREAK + "%";
    }

    private static BigDecimal share(Part part, Money whole) {
        return part.difference().shareOf(whole);
    }
}
