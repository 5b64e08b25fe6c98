package io.costanalyzer.bench.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What was announced: measures that save for good, and windows in which more is used. */
final class Announced {

    private final LocalDate first;
    private final Dice dice;
    private final List<Line> lines;

    Announced(LocalDate first, Dice dice, List<Line> lines) {
        this.first = first;
        this.dice = dice;
        this.lines = lines;
    }

    /** Changes the lines and says where. */
    List<Zone> happen() {
        List<Zone> zones = new ArrayList<>();
        int measures = dice.whole(3, 6);
        for (int i = 0; i < measures; i++) {
            zones.add(measure(dice.split()));
        }
        int windows = dice.whole(1, 4);
        for (int i = 0; i < windows; i++) {
            zones.add(window(dice.split()));
        }
        return zones;
    }

    private Zone measure(Dice own) {
        Line line = own.pick(continuous());
        int start = own.whole(Incidents.EARLIEST, line.days() - 40);
        int rollout = own.whole(1, 14);
        double[] values = own.chance(.2) ? line.price() : line.quantity();
        double factor = own.uniform(.4, .9);
        boolean weekends = own.chance(.2);
        for (int day = start; day < line.days(); day++) {
            boolean weekend = first.plusDays(day).getDayOfWeek().getValue() > 5;
            if (!weekends || weekend) {
                values[day] *= 1 + (factor - 1) * Math.min(1, (day - start + 1.0) / rollout);
            }
        }
        return new Zone(line.environment(), line.serviceName(), start, start + rollout, true);
    }

    private Zone window(Dice own) {
        Line line = own.pick(continuous());
        int start = own.whole(Incidents.EARLIEST, line.days() - 12);
        int end = start + own.whole(2, 10);
        double factor = own.uniform(1.3, 3.5);
        for (int day = start; day < end; day++) {
            line.quantity()[day] *= factor;
        }
        return new Zone(line.environment(), line.serviceName(), start, end, false);
    }

    private List<Line> continuous() {
        return lines.stream()
                .filter(line -> line.template().shape().isContinuous())
                .toList();
    }
}
