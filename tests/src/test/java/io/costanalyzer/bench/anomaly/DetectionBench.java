package io.costanalyzer.bench.anomaly;

import io.costanalyzer.bench.portfolio.Kind;
import io.costanalyzer.bench.portfolio.Portfolio;
import io.costanalyzer.bench.portfolio.PortfolioMaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

final class DetectionBench {
    public static void main(String[] args) {
        int from = Integer.parseInt(args[0]);
        int to = Integer.parseInt(args[1]);
        List<Portfolio> eventful = new ArrayList<>();
        List<Portfolio> quiet = new ArrayList<>();
        for (int seed = from; seed < to; seed++) {
            eventful.add(PortfolioMaker.eventful(seed));
            quiet.add(PortfolioMaker.quiet(seed));
        }
        System.out.printf(Locale.ROOT, "series %d events %d%n", eventful.stream().mapToInt(p -> ServiceDays.of(p).size()).sum() / eventful.size(),
            eventful.stream().mapToInt(p -> p.events().size()).sum());
        record Row(Method m, double t) {}
        Map<String, Row> rows = new LinkedHashMap<>();
        rows.put("aws 100/40", new Row(DayRule.dollarsAndShare(.4), 100));
        rows.put("aws 7/40", new Row(DayRule.dollarsAndShare(.4), 7));
        rows.put("dod", new Row(DayRule.dayOverDay(), .5));
        rows.put("z3", new Row(DayRule.standardScore(), 3));
        rows.put("wd 3.5", new Row(DayRule.weekdayMedian(), 3.5));
        rows.put("wd 5.8", new Row(DayRule.weekdayMedian(), 5.8));
        if (args.length > 2) {
        if (args[2].equals("all")) {rows.put("stl 6", new Row(Decomposed.trendAndSeason(), 6));
        rows.put("shesd 3.5", new Row(Decomposed.hybridDeviate(), 3.5));
        rows.put("shesd 51", new Row(Decomposed.hybridDeviate(), 51.6));}
        rows.put("rcf", new Row(new Forest(), 0));
        rows.put("rcf 1.5", new Row(new Forest(), 1.5));
        rows.put("rcf 1.8", new Row(new Forest(), 1.8));
        rows.put("rcf 2.2", new Row(new Forest(), 2.2)); }
        rows.forEach((name, row) -> print(name, eventful, quiet, row.m(), row.t()));
    }
    static void print(String name, List<Portfolio> eventful, List<Portfolio> quiet, Method m, double t) {
        Score s = Score.sum(eventful.stream().map(p -> Score.of(p, m.watch(p), t)).toList());
        Score q = Score.sum(quiet.stream().map(p -> Score.of(p, m.watch(p), t)).toList());
        StringBuilder kinds = new StringBuilder();
        for (Kind k : Kind.values()) kinds.append(String.format(Locale.ROOT, " %s %.2f", k.name().substring(0, 4), s.recall(k)));
        System.out.printf(Locale.ROOT, "%-12s F1 %.3f P %.2f R %.2f R$ %.2f delay %.0f/%.0f FP/w %.2f quiet %.2f | snr %.2f %.2f %.2f %.2f |%s%n", name, s.f1(), s.precision(), s.recall(), s.dollarRecall(),
            s.delay(.5, Kind.values()), s.delay(.9, Kind.values()), s.falseAWeek(), q.falseAWeek(), s.recall(0, 6), s.recall(6, 12), s.recall(12, 25), s.recall(25, 1e9), kinds);
    }
}
