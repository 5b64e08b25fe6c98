package io.costanalyzer.telemetry.sample;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.MetricSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The figures of the programme {@code clinnet-emr}, the same whenever they are asked for: smaller functions answer more
 * slowly, the cache serves more after its policies, and the query time rises a little under the lower capacity limit. The
 * number of patients seen grows. {@code serenya} has a few users.
 */
public final class SampleMetricSource implements MetricSource {

    /** A figure: its level, and by what it is multiplied from some days before today on. */
    private record Story(
            String metric, double level, double noise, double weekend, int changedDaysAgo, double factor) {}

    private static final int GROWTH_FROM = 420;
    private static final List<Story> CLINNET = List.of(
            new Story("Latency", 148, 0.05, 0.93, 95, 1.52),
            new Story("SelectLatency", 41, 0.06, 0.9, 158, 1.55),
            new Story("init_duration", 890, 0.04, 1, 102, 0.72),
            new Story("CacheHitRate", 88.6, 0.006, 1, 74, 1.088),
            new Story("PatientsSeen", 1240, 0.05, 0.22, 0, 1));
    private static final List<Story> SERENYA = List.of(new Story("ActiveUsers", 12, 0.1, 0.9, 0, 1));

    private final List<Story> stories;
    private final boolean grows;
    private final LocalDate today;

    /**
     * @param programme the made-up account
     * @param today the day that counts as today in it; nothing is known of it and of later days
     */
    public SampleMetricSource(String programme, LocalDate today) {
        this.stories = programme.equals("serenya") ? SERENYA : CLINNET;
        this.grows = programme.equals("clinnet-emr");
        this.today = today;
    }

    @Override
    public Map<WatchedMetric, MetricSeries> read(Collection<WatchedMetric> metrics, ChargePeriod period) {
        Map<WatchedMetric, MetricSeries> found = new LinkedHashMap<>();
        for (WatchedMetric metric : metrics) {
            stories.stream()
                    .filter(story -> story.metric().equals(metric.name()))
                    .findFirst()
                    .ifPresent(story -> found.put(metric, series(story, period)));
        }
        return found;
    }

    private MetricSeries series(Story story, ChargePeriod period) {
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
        period.dates().filter(day -> day.isBefore(today)).forEach(day -> days.put(day, value(story, day)));
        return new MetricSeries(days);
    }

    private BigDecimal value(Story story, LocalDate day) {
        SplittableRandom random =
                new SplittableRandom(31L * day.toEpochDay() + story.metric().hashCode());
        double noise = 1 + story.noise() * (random.nextDouble() + random.nextDouble() - 1);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        double daysAgo = today.toEpochDay() - day.toEpochDay();
        double changed = daysAgo <= story.changedDaysAgo() ? story.factor() : 1;
        double growth = grows && story.metric().equals("PatientsSeen") ? 1 + 0.12 * (1 - daysAgo / GROWTH_FROM) : 1;
        double value = story.level() * noise * (weekend ? story.weekend() : 1) * changed * growth;
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
