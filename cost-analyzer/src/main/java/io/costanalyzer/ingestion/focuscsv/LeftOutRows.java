package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Counts and sums rows that are not handed on, by what they are and by currency. */
final class LeftOutRows {

    /** Names come from the file; a shifted column must not fill the memory with them. */
    private static final int MAX_NAMES = 100;

    private static final String OTHERS = "others";

    private final Map<String, LeftOut> byName = new TreeMap<>();
    private long rows;

    void add(String what, Money billedCost) {
        rows++;
        String name = byName.size() < MAX_NAMES || byName.containsKey(key(what, billedCost.currency())) ? what : OTHERS;
        byName.merge(key(name, billedCost.currency()), new LeftOut(name, 1, billedCost), LeftOutRows::sum);
    }

    long rows() {
        return rows;
    }

    List<LeftOut> toList() {
        return List.copyOf(byName.values());
    }

    private static String key(String what, CurrencyUnit currency) {
        return what + "\n" + currency.getCode();
    }

    private static LeftOut sum(LeftOut one, LeftOut other) {
        return new LeftOut(
                one.what(), one.rows() + other.rows(), one.billedCost().plus(other.billedCost()));
    }
}
