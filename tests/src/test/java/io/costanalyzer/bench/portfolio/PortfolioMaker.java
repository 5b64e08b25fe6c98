package io.costanalyzer.bench.portfolio;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.bench.portfolio.Line.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws customers of 3 to 5 environments with 8 to 12 services and 20 to 28 usage types each, over 420 days.
 *
 * <p>Written in the spirit of real bills of this size; it knows nothing of what is measured on it. A seed gives two twins:
 * one in which things happen, and a quiet one that is alike in all else.
 */
public final class PortfolioMaker {

    public static final int DAYS = 420;
    private static final List<String> NAMES = List.of("prod", "staging", "dev", "prod-eu", "analytics");
    private static final List<Region> REGIONS =
            List.of(new Region("eu-west-1", "EU-"), new Region("eu-central-1", "EUC1-"), new Region("us-east-1", ""));

    private final long seed;
    private final Dice dice;
    private final LocalDate first;
    private final LineMaker maker;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Environment, Home> homes = new LinkedHashMap<>();

    private PortfolioMaker(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.first = LocalDate.of(2024, 7, 1).plusDays(dice.whole(0, 500));
        double noisiness = dice.logUniform(.6, 1.6);
        double drift = dice.chance(.5) ? 0 : dice.logUniform(.0005, .006);
        this.maker = new LineMaker(first, DAYS, noisiness, drift);
    }

    /** What the lines of an environment share. */
    private record Home(Environment environment, Traffic traffic, WeeklyPattern pattern, double size, Region region) {}

    /** The portfolio in which things happen. */
    public static Portfolio eventful(long seed) {
        return new PortfolioMaker(seed).make(true);
    }

    /** The same without. */
    public static Portfolio quiet(long seed) {
        return new PortfolioMaker(seed).make(false);
    }

    private Portfolio make(boolean eventful) {
        int environments = dice.whole(3, 5);
        for (String name : NAMES.subList(0, environments)) {
            Dice own = dice.split();
            boolean production = name.startsWith("prod");
            WeeklyPattern pattern = !production && own.chance(.6) ? WeeklyPattern.off(own) : WeeklyPattern.draw(own);
            double size = production ? own.logUniform(.4, 2) : own.logUniform(.08, .8);
            Home home =
                    new Home(Environment.of(name), Traffic.draw(own, first, DAYS), pattern, size, own.pick(REGIONS));
            homes.put(home.environment(), home);
            settle(home, own);
        }
        Dice changes = dice.split();
        List<Zone> zones = new Announced(first, changes, lines).happen();
        Dice benign = dice.split();
        cents(benign);
        Dice incidents = dice.split();
        List<Event> events = eventful
                ? new Incidents(first, incidents, lines, zones, () -> newService(incidents)).happen(DAYS)
                : List.of();
        return new Portfolio(seed, first, DAYS, lines, events, zones, OtherCharges.draw(dice.split(), first, lines));
    }

    private void settle(Home home, Dice own) {
        int services = own.whole(9, 13);
        int wanted = own.whole(20, 28);
        Map<String, List<Template>> byService = Template.ALL.stream()
                .collect(Collectors.groupingBy(Template::serviceName, LinkedHashMap::new, Collectors.toList()));
        List<String> names = new ArrayList<>(byService.keySet());
        List<Template> chosen = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            chosen.addAll(byService.get(names.remove(own.whole(0, names.size() - 1))));
        }
        while (chosen.size() > wanted) {
            chosen.remove(own.whole(0, chosen.size() - 1));
        }
        for (Template template : chosen) {
            lines.add(line(template, home, home.region(), own.split()));
        }
        while (chosen.size() < wanted && own.chance(.9)) {
            Template again = own.pick(chosen);
            Region elsewhere = own.pick(REGIONS);
            wanted--;
            boolean taken = lines.stream()
                    .anyMatch(line -> line.environment().equals(home.environment())
                            && line.template().equals(again)
                            && line.regionId().equals(elsewhere.id()));
            if (!taken) {
                lines.add(line(again, home, elsewhere, own.split()));
            }
        }
    }

    private Line line(Template template, Home home, Region region, Dice own) {
        double dollars = own.logUniform(template.from(), template.to()) * home.size();
        double[] quantity = maker.draw(template, dollars, home.traffic(), home.pattern(), own);
        double month = Arrays.stream(quantity).average().orElseThrow() * 30;
        double border = switch (template.shape()) {
            case FREE_TIER -> month * own.uniform(.1, .9);
            case TIERED -> month * own.uniform(.3, 1.3);
            default -> Double.POSITIVE_INFINITY;
        };
        String account = "%012d"
                .formatted(100_000_000_000L + 7919L * home.environment().name().hashCode() % 1_000_000);
        return new Line(home.environment(), account, region, template, first, border, quantity);
    }

    /** New services that cost next to nothing: nobody wants to hear of them. */
    private void cents(Dice own) {
        int count = own.whole(2, 6);
        for (int i = 0; i < count; i++) {
            Dice each = own.split();
            int start = each.whole(Incidents.EARLIEST, DAYS - 10);
            unused(each).ifPresent(place -> {
                Line line = line(place.template(), place.home(), place.home().region(), each);
                double factor = each.logUniform(.004, .12) / Math.max(1e-9, line.level(DAYS));
                for (int day = 0; day < DAYS; day++) {
                    line.quantity()[day] *= day < start ? 0 : factor;
                }
                lines.add(line);
            });
        }
    }

    private Optional<List<Line>> newService(Dice own) {
        return unused(own)
                .map(place -> Template.ALL.stream()
                        .filter(template ->
                                template.serviceName().equals(place.template().serviceName()))
                        .filter(template -> template.shape().isContinuous())
                        .map(template -> {
                            Line line =
                                    line(template, place.home(), place.home().region(), own.split());
                            double factor = own.logUniform(.5, 15) / line.level(DAYS);
                            for (int day = 0; day < DAYS; day++) {
                                line.quantity()[day] *= factor;
                            }
                            return line;
                        })
                        .toList());
    }

    private record Place(Home home, Template template) {}

    private Optional<Place> unused(Dice own) {
        Home home = own.pick(List.copyOf(homes.values()));
        Set<String> used = lines.stream()
                .filter(line -> line.environment().equals(home.environment()))
                .map(Line::serviceName)
                .collect(Collectors.toSet());
        List<Template> free = Template.ALL.stream()
                .filter(template -> template.shape().isContinuous() && !used.contains(template.serviceName()))
                .toList();
        return free.isEmpty() ? Optional.empty() : Optional.of(new Place(home, own.pick(free)));
    }
}
