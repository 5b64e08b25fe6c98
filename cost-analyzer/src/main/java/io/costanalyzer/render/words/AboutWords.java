package io.costanalyzer.render.words;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.report.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a target, a budget or a driver is about. */
public final class AboutWords {

    private static final int NAMES = 3;

    private AboutWords() {}

    /** {@code everything}, {@code prod}, {@code AWS Lambda in prod, tagged team = checkout}. */
    public static String of(About about) {
        String what = list(Stream.concat(about.serviceNames().stream(), about.usageTypes().stream())
                .toList());
        String where = list(about.environments().stream().map(Environment::name).toList());
        String tagged = about.tags().isEmpty() ? "" : ", tagged " + list(about.tags());
        if (what.isEmpty()) {
            return (where.isEmpty() ? "everything" : where) + tagged;
        }
        return (where.isEmpty() ? what : what + " in " + where) + tagged;
    }

    /** {@code AWS Lambda in prod}, from the parts that there are; {@code everything} without any. */
    public static String of(Optional<Environment> environment, Optional<String> serviceName) {
        return of(new About(environment.stream().toList(), serviceName.stream().toList(), List.of()));
    }

    /** {@code a, b and c}, at most three of them: {@code a, b, c and 2 more}. */
    public static String list(List<String> names) {
        List<String> shown =
                new ArrayList<>(names.stream().limit(NAMES).map(DisplayName::of).toList());
        if (names.size() > NAMES) {
            shown.add((names.size() - NAMES) + " more");
        }
        if (shown.size() < 2) {
            return String.join("", shown);
        }
        String last = shown.remove(shown.size() - 1);
        return String.join(", ", shown) + " and " + last;
    }
}
