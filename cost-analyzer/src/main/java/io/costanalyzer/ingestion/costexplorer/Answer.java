package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a daily question, gathered page by page. A day may come on several pages; groups of days that were asked
 * for but not wanted are left out. Not thread-safe.
 */
final class Answer {

    private static final String QUANTITY = "UsageQuantity";

    private final TimeWindow window;
    private final int groupings;
    private final boolean withNet;
    private final AmountReader amounts;
    private final Map<String, String> pool = new HashMap<>();
    private final List<GroupRow> rows = new ArrayList<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final Map<String, String> descriptions = new HashMap<>();

    /**
     * @param window the days asked for and wanted
     * @param groupings how many keys every group must have
     * @param withNet whether figures net of discounts are kept as well
     * @param amounts reads the amounts
     */
    Answer(TimeWindow window, int groupings, boolean withNet, AmountReader amounts) {
        this.window = window;
        this.groupings = groupings;
        this.withNet = withNet;
        this.amounts = amounts;
    }

    /** The groups of the wanted days. */
    List<GroupRow> rows() {
        return rows;
    }

    /** The wanted days that were answered, with groups or without. */
    SortedSet<LocalDate> days() {
        return days;
    }

    /** Descriptions of dimension values, such as the name of an account by its id. */
    Map<String, String> descriptions() {
        return descriptions;
    }

    /** Whether every group has figures net of discounts. */
    boolean hasNet() {
        return rows.stream().allMatch(row -> row.net() != null);
    }

    /** Takes in a page. */
    void add(AnswerPage page) {
        descriptions.putAll(page.descriptions());
        page.parts().forEach(this::add);
    }

    private void add(AnswerPage.Part part) {
        ChargePeriod period = AnsweredPeriod.of(part);
        if (period.days() != 1 || !window.asked().contains(period)) {
            throw Refusals.untrue(
                    "the answer is for " + period + ", and single days of " + window.asked() + " were asked for");
        }
        // Beside groups the total is left empty or is zero; one without groups means that groups are missing.
        String billed = CostBasis.GROSS.billedMetric();
        if (part.groups().isEmpty()
                && part.total().has(billed)
                && AmountReader.number(billed, part.total()).signum() != 0) {
            throw Refusals.untrue("the answer for " + period.start() + " has a total and no groups");
        }
        if (!window.wanted().contains(period)) {
            return;
        }
        days.add(period.start());
        part.groups().forEach(group -> rows.add(row(period.start(), part.estimated(), group)));
    }

    private GroupRow row(LocalDate day, boolean estimated, AnswerPage.Group group) {
        if (group.keys().size() != groupings) {
            throw Refusals.untrue(
                    "a group of " + day + " has the keys " + shown(group) + ", and " + groupings + " were asked for");
        }
        Figures figures = group.figures();
        Costs gross = amounts.costs(figures, CostBasis.GROSS)
                .orElseThrow(() -> Refusals.untrue("a group of " + day + " has no costs: " + shown(group)));
        @Nullable Costs net = withNet ? amounts.costs(figures, CostBasis.NET).orElse(null) : null;
        @Nullable String unit = unit(figures);
        @Nullable BigDecimal quantity = unit == null ? null : AmountReader.number(QUANTITY, figures);
        // Keys repeat day after day: each is kept once.
        List<String> keys = new ArrayList<>(groupings);
        group.keys().forEach(key -> keys.add(pool.computeIfAbsent(key, same -> same)));
        return new GroupRow(day, estimated, keys, gross, net, quantity, unit);
    }

    private static String shown(AnswerPage.Group group) {
        return Refusals.cut(String.valueOf(group.keys()));
    }

    /** Cost Explorer writes "N/A" where a quantity is summed over several units; such a sum means nothing. */
    private @Nullable String unit(Figures figures) {
        String unit = figures.unit(QUANTITY);
        return unit == null || unit.isBlank() || unit.equals("N/A") ? null : pool.computeIfAbsent(unit, same -> same);
    }
}
