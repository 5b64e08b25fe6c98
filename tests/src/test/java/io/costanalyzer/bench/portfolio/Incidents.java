package io.costanalyzer.bench.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/** Lets things happen to the lines of a portfolio and notes what did. */
final class Incidents {

    static final int EARLIEST = 95;
    private static final int LATEST_BEFORE_END = 12;
    private static final double A_WEEK = .36;
    private static final int APART = 45;
    private static final double LEAST_DOLLARS = .3;

    private final LocalDate first;
    private final Dice dice;
    private final List<Line> lines;
    private final List<Zone> zones;
    private final Supplier<Optional<List<Line>>> newService;
    private final List<Event> events = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param lines what there is; new services are added to it
     * @param zones where nothing else may happen
     * @param newService draws the lines of a service that its environment did not have
     */
    Incidents(
            LocalDate first, Dice dice, List<Line> lines, List<Zone> zones, Supplier<Optional<List<Line>>> newService) {
        this.first = first;
        this.dice = dice;
        this.lines = lines;
        this.zones = zones;
        this.newService = newService;
    }

    List<Event> happen(int days) {
        for (int day = EARLIEST; day < days - LATEST_BEFORE_END; day++) {
            if (dice.chance(A_WEEK / 7)) {
                happen(dice.pick(List.of(Kind.values())), day, days);
            }
        }
        return List.copyOf(events);
    }

    private void happen(Kind kind, int day, int days) {
        switch (kind) {
            case SPIKE -> strike(kind, day, day + dice.whole(1, 3), quantity(dice.logUniform(1.25, 3.2)), 0);
            case LEVEL_SHIFT -> strike(kind, day, lasting(day, days), quantity(dice.logUniform(1.12, 2)), 0);
            case SLOW_RAMP -> {
                int length = dice.whole(14, 40);
                double factor = dice.logUniform(1.3, 2.6);
                strike(
                        kind,
                        day,
                        Math.max(day + length, lasting(day, days)),
                        (line, from) -> {
                            scale(line.quantity(), from, i -> 1 + (factor - 1) * Math.min(1, (i + 1.0) / length));
                        },
                        length);
            }
            case DROP_OUT -> strike(kind, day, day + dice.whole(2, 6), quantity(dice.uniform(0, .35)), 0);
            case RATE_CHANGE -> {
                double factor = dice.logUniform(1.08, 1.6);
                strike(kind, day, days, (line, from) -> scale(line.price(), from, i -> factor), 0);
            }
            case WEEKEND_LEAK -> leak(day, Math.min(days, day + 7 * dice.whole(3, 8)));
            case NEW_SERVICE -> begin(day, dice.chance(.5) ? days : Math.min(days, day + dice.whole(8, 60)));
        }
    }

    private int lasting(int day, int days) {
        return dice.chance(.5) ? days : Math.min(days, day + dice.whole(10, 60));
    }

    /** Writes an event into a line, from a day on. */
    private interface Change {
        void apply(Line line, int from);
    }

    private static Change quantity(double factor) {
        return (line, from) -> scale(line.quantity(), from, i -> factor);
    }

    private static void scale(double[] values, int from, IntToDoubleFunction factor) {
        for (int day = from; day < values.length; day++) {
            values[day] *= factor.applyAsDouble(day - from);
        }
    }

    private void strike(Kind kind, int start, int end, Change change, int rampDays) {
        List<Line> able = lines.stream()
                .filter(line -> line.template().shape().isContinuous())
                .filter(line -> kind != Kind.DROP_OUT || line.template().shape() != Shape.STORAGE)
                .filter(line -> line.level(start) > LEAST_DOLLARS && isFree(line, start, end))
                .toList();
        if (able.isEmpty()) {
            return;
        }
        note(kind, dice.pick(able), start, end, change, rampDays);
    }

    private void note(Kind kind, Line line, int start, int end, Change change, int rampDays) {
        double[] before = line.cost();
        double[] quantity = line.quantity().clone();
        double[] price = line.price().clone();
        double[] service = serviceCost(line);
        change.apply(line, start);
        for (int day = Math.min(end, line.days()); day < line.days(); day++) {
            line.quantity()[day] = quantity[day];
            line.price()[day] = price[day];
        }
        double[] after = line.cost();
        int detectBy = start + kind.detectBy(rampDays);
        double dollars = 0;
        for (int day = start; day < Math.min(detectBy, after.length); day++) {
            dollars += Math.abs(after[day] - before[day]);
        }
        int daysOfIt = Math.max(1, Math.min(Math.min(end, detectBy), after.length) - start);
        events.add(new Event(
                kind,
                line.environment(),
                line.serviceName(),
                List.of(line.usageType()),
                start,
                end,
                detectBy,
                dollars,
                dollars / daysOfIt / Strength.deviation(service, start)));
    }

    private double[] serviceCost(Line line) {
        double[] sum = new double[line.days()];
        for (Line other : lines) {
            if (isSameService(line, other)) {
                double[] cost = other.cost();
                for (int day = 0; day < sum.length; day++) {
                    sum[day] += cost[day];
                }
            }
        }
        return sum;
    }

    private void leak(int start, int end) {
        List<Line> able = lines.stream()
                .filter(line -> line.template().shape().isContinuous() && isFree(line, start, end))
                .filter(line -> line.level(start) > LEAST_DOLLARS && weekendShare(line, start) < .75)
                .toList();
        if (able.isEmpty()) {
            return;
        }
        Line line = dice.pick(able);
        double factor = dice.uniform(.7, 1) / weekendShare(line, start);
        if (factor < 1.15) {
            return;
        }
        int saturday = start + Math.floorMod(6 - weekday(start), 7);
        note(
                Kind.WEEKEND_LEAK,
                line,
                saturday,
                end,
                (leaking, from) -> {
                    for (int day = from; day < leaking.days(); day++) {
                        leaking.quantity()[day] *= weekday(day) > 5 ? factor : 1;
                    }
                },
                0);
    }

    private double weekendShare(Line line, int before) {
        double[] sums = new double[2];
        for (int day = before - 28; day < before; day++) {
            sums[weekday(day) > 5 ? 1 : 0] += line.quantity()[day];
        }
        return sums[1] / 2 / (sums[0] / 5);
    }

    private void begin(int start, int end) {
        newService.get().ifPresent(begun -> {
            double dollars = 0;
            for (Line line : begun) {
                java.util.Arrays.fill(line.quantity(), 0, start, 0);
                java.util.Arrays.fill(line.quantity(), end, line.days(), 0);
                double[] cost = line.cost();
                for (int day = start; day < Math.min(cost.length, start + Kind.NEW_SERVICE.detectBy(0)); day++) {
                    dollars += cost[day];
                }
                lines.add(line);
            }
            Line largest = begun.get(0);
            events.add(new Event(
                    Kind.NEW_SERVICE,
                    largest.environment(),
                    largest.serviceName(),
                    begun.stream().map(Line::usageType).toList(),
                    start,
                    end,
                    start + Kind.NEW_SERVICE.detectBy(0),
                    dollars,
                    100));
        });
    }

    private boolean isFree(Line line, int start, int end) {
        return events.stream()
                        .filter(event -> event.environment().equals(line.environment())
                                && event.serviceName().equals(line.serviceName()))
                        .allMatch(event -> event.endExclusive() + APART < start || end + APART < event.start())
                && zones.stream()
                        .filter(zone -> zone.environment().equals(line.environment())
                                && zone.serviceName().equals(line.serviceName()))
                        .allMatch(zone -> zone.endExclusive() + APART < start || start + APART < zone.start());
    }

    private static boolean isSameService(Line one, Line other) {
        return one.environment().equals(other.environment())
                && one.serviceName().equals(other.serviceName());
    }

    private int weekday(int day) {
        return first.plusDays(day).getDayOfWeek().getValue();
    }
}
