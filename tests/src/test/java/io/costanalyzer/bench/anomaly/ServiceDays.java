package io.costanalyzer.bench.anomaly;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.bench.portfolio.Line;
import io.costanalyzer.bench.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One service of one environment, as plain methods see it: a row of dollars. */
final class ServiceDays {

    private final Portfolio portfolio;
    private final Environment environment;
    private final String serviceName;
    private final List<Integer> lines = new ArrayList<>();
    private final double[] complete;

    private ServiceDays(Portfolio portfolio, Environment environment, String serviceName) {
        this.portfolio = portfolio;
        this.environment = environment;
        this.serviceName = serviceName;
        this.complete = new double[portfolio.days()];
    }

    static List<ServiceDays> of(Portfolio portfolio) {
        Map<String, ServiceDays> services = new LinkedHashMap<>();
        for (int i = 0; i < portfolio.lines().size(); i++) {
            Line line = portfolio.lines().get(i);
            ServiceDays service = services.computeIfAbsent(
                    line.environment() + "|" + line.serviceName(),
                    key -> new ServiceDays(portfolio, line.environment(), line.serviceName()));
            service.lines.add(i);
            double[] cost = portfolio.cost(i);
            for (int day = 0; day < cost.length; day++) {
                service.complete[day] += cost[day];
            }
        }
        return List.copyOf(services.values());
    }

    /** Dollars of each day as they are in the end. */
    double[] complete() {
        return complete;
    }

    /** Dollars of a day as known on a morning. */
    double known(int day, int morning) {
        double sum = 0;
        for (int line : lines) {
            sum += portfolio.cost(line, day, morning);
        }
        return sum;
    }

    Told told(int morning, double score) {
        return new Told(morning, environment, serviceName, score);
    }
}
