package io.costanalyzer.archive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What one series of charges cost in a month, all kinds of charge, in the archive's currency.
 *
 * @param words the values of {@link ChargeSheet#WORDS} in their order; empty where there is none
 * @param billed the billed cost
 * @param effective the effective cost
 */
public record SeriesCost(List<String> words, BigDecimal billed, BigDecimal effective) {

    public SeriesCost {
        words = List.copyOf(words);
        Objects.requireNonNull(billed, "billed");
        Objects.requireNonNull(effective, "effective");
    }

    /** The value of a column of {@link ChargeSheet#WORDS}; empty where there is none. */
    public String word(String column) {
        return words.get(ChargeSheet.WORDS.indexOf(column));
    }

    SeriesCost plus(BigDecimal moreBilled, BigDecimal moreEffective) {
        return new SeriesCost(words, billed.add(moreBilled), effective.add(moreEffective));
    }
}
