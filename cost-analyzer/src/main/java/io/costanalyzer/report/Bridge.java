package io.costanalyzer.report;

import io.costanalyzer.money.Money;
import java.util.List;

/**
 * The way from the days before to the days of this month, by service. {@code from + calendar + steps + other = to},
 * exactly.
 *
 * @param from what the days before cost
 * @param calendar what the number of days alone has changed, as among the drivers; zero when there are equally many
 * @param steps the services that changed most, beyond the calendar, largest rise first and largest fall last
 * @param other all other services, and what no driver explains
 * @param others how many services {@code other} stands for
 * @param to what the days of this month cost
 */
public record Bridge(Money from, Money calendar, List<Step> steps, Money other, int others, Money to) {

    /** How many services are shown by themselves. */
    public static final int STEPS = 7;

    public Bridge {
        steps = List.copyOf(steps);
    }

    /**
     * The part of one service.
     *
     * @param serviceName the service
     * @param difference what it adds, negative when it takes away
     */
    public record Step(String serviceName, Money difference) {}
}
