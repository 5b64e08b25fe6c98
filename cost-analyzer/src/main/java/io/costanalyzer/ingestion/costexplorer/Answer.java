package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageResponse;
import software.amazon.awssdk.services.costexplorer.model.Group;
import software.amazon.awssdk.services.costexplorer.model.MetricValue;
import software.amazon.awssdk.services.costexplorer.model.ResultByTime;

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
    void add(GetCostAndUsageResponse page) {
        page.dimensionValueAttributes().stream().filter(Objects::nonNull).forEach(value -> {
            String description = value.attributes().get("description");
            if (value.value() != null && description != null && !description.isBlank()) {
                descriptions.put(value.value(), description);
            }
        });
        page.resultsByTime().forEach(this::add);
    }

    private void add(ResultByTime result) {
        ChargePeriod period = AnsweredPeriod.of(result);
        if (period.days() != 1 || !window.asked().contains(period)) {
            throw Refusals.untrue(
                    "the answer is for " + period + ", and single days of " + window.asked() + " were asked for");
        }
        // Beside groups the total is left empty or is zero; one without groups means that groups are missing.
        MetricValue total = result.total().get(CostBasis.GROSS.billedMetric());
        if (result.groups().isEmpty()
                && total != null
                && AmountReader.number(CostBasis.GROSS.billedMetric(), total).signum() != 0) {
            throw Refusals.untrue("the answer for " + period.start() + " has a total and no groups");
        }
        if (!window.wanted().contains(period)) {
            return;
        }
        days.add(period.start());
        // Only what is said to be final is final.
        boolean estimated = !Boolean.FALSE.equals(result.estimated());
        result.groups().forEach(group -> rows.add(row(period.start(), estimated, group)));
    }

    private GroupRow row(LocalDate day, boolean estimated, @Nullable Group group) {
        if (group == null || group.keys().size() != groupings || group.keys().contains(null)) {
            throw Refusals.untrue("a group of " + day + " has the keys " + shown(group) + ", and " + groupings
                    + " were asked for");
        }
        Map<String, MetricValue> metrics = group.metrics();
        Costs gross = amounts.costs(metrics, CostBasis.GROSS)
                .orElseThrow(() -> Refusals.untrue("a group of " + day + " has no costs: " + shown(group)));
        @Nullable Costs net = withNet ? amounts.costs(metrics, CostBasis.NET).orElse(null) : null;
        @Nullable String unit = unit(metrics);
        @Nullable BigDecimal quantity = unit == null ? null : quantity(metrics);
        // Keys repeat day after day: each is kept once.
        List<String> keys = group.keys().stream()
                .map(key -> pool.computeIfAbsent(key, same -> same))
                .toList();
        return new GroupRow(day, estimated, keys, gross, net, quantity, unit);
    }

    private static String shown(@Nullable Group group) {
        return Refusals.cut(String.valueOf(group == null ? null : group.keys()));
    }

    /** Cost Explorer writes "N/A" where a quantity is summed over several units; such a sum means nothing. */
    private @Nullable String unit(Map<String, MetricValue> metrics) {
        MetricValue value = metrics.get(QUANTITY);
        if (value == null
                || value.unit() == null
                || value.unit().isBlank()
                || value.unit().equals("N/A")) {
            return null;
        }
        return pool.computeIfAbsent(value.unit(), same -> same);
    }

    private static @Nullable BigDecimal quantity(Map<String, MetricValue> metrics) {
        MetricValue value = metrics.get(QUANTITY);
        return value == null ? null : AmountReader.number(QUANTITY, value);
    }
}
