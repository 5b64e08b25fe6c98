package io.costanalyzer.bench.anomaly;
import io.costanalyzer.bench.portfolio.*;
import java.util.*;
final class Probe {
    public static void main(String[] a) {
        Map<String,Integer> by = new TreeMap<>();
        for (int seed = Integer.parseInt(a[0]); seed < Integer.parseInt(a[1]); seed++) {
            Portfolio p = PortfolioMaker.quiet(seed);
            Map<String, TreeSet<String>> shapes = new HashMap<>();
            for (int i = 0; i < p.lines().size(); i++) { Line l = p.lines().get(i); double m = Arrays.stream(p.cost(i)).average().orElse(0);
                if (m > .05 || l.template().shape()==Shape.MONTHLY) shapes.computeIfAbsent(l.environment()+"|"+l.serviceName(), k -> new TreeSet<>()).add(l.template().shape().name().substring(0,4)); }
            Method m = a[2].equals("rcf") ? new Forest() : a[2].equals("z") ? DayRule.standardScore() : DayRule.weekdayMedian();
            double t = Double.parseDouble(a[3]);
            Map<String,Integer> last = new HashMap<>();
            List<Told> told = new ArrayList<>(m.watch(p)); told.removeIf(x -> x.score() <= t || x.morning() < 95); told.sort(Comparator.comparing(Told::morning));
            for (Told x : told) { String k = x.environment()+"|"+x.serviceName(); Integer l = last.put(k, x.morning()); if (l != null && x.morning() - l <= 7) continue;
                by.merge(String.valueOf(shapes.get(k)), 1, Integer::sum); }
            Map<String,Integer> n = new HashMap<>(); shapes.values().forEach(s -> by.merge("#" + s, 1, Integer::sum));
        }
        by.entrySet().stream().sorted((x,y)->y.getValue()-x.getValue()).limit(40).forEach(System.out::println);
    }
}
