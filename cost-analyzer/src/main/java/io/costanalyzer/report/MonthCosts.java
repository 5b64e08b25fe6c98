package io.costanalyzer.report;

import java.util.List;
import java.util.Optional;

/**
 * What the covered days of the month cost, taken apart in every way that the report shows.
 *
 * <p>Environments, services, regions and usage types are taken apart by the report's basis (usage and purchases);
 * accounts and the invoice by billed cost, all charge categories.
 *
 * @param periods the days compared
 * @param environments every environment and UNALLOCATED, be it zero; its total is what the month cost
 * @param services the largest, Other, total
 * @param accounts the largest, Other, total; absent when the source names no accounts
 * @param regions the largest, Other, total
 * @param usageTypes pairs of service and usage type: the largest, Other, total
 * @param invoice from the cost of the month to what is to be paid
 * @param bridge from the month before to this one by service; absent when the month before is not known
 * @param drivers what changed and why; absent when the month before is not known
 * @param detail every series that has a charge in the month
 */
public record MonthCosts(
        ComparedPeriods periods,
        CostTable environments,
        CostTable services,
        Optional<CostTable> accounts,
        CostTable regions,
        CostTable usageTypes,
        Invoice invoice,
        Optional<Bridge> bridge,
        Optional<Drivers> drivers,
        List<DetailLine> detail) {

    public MonthCosts {
        detail = List.copyOf(detail);
    }

    /** What the month cost on the report's basis: usage and purchases. */
    public Compared total() {
        return environments.total().cost();
    }
}
