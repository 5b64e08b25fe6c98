package io.costanalyzer.ingestion.export;

import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts and sums rows that are not handed on, by what they are and by currency. */
final class LeftOutSums {

    /** Names come from the export; a shifted column must not fill the memory with them. */
    private static final int MAX_NAMES = 100;

    private final Map<String, LeftOut> byName = new TreeMap<>();

    void add(String what, long rows, Money billedCost) {
        String currency = billedCost.currency().getCode();
        boolean room = byName.size() < MAX_NAMES || byName.containsKey(currency + what);
        String name = room ? what : "others";
        byName.merge(currency + name, new LeftOut(name, rows, billedCost), LeftOutSums::sum);
    }

    List<LeftOut> toList() {
        return List.copyOf(byName.values());
    }

    private static LeftOut sum(LeftOut one, LeftOut other) {
        return new LeftOut(
                one.what(), one.rows() + other.rows(), one.billedCost().plus(other.billedCost()));
    }
}
