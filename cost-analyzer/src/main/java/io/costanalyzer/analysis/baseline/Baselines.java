package io.costanalyzer.analysis.baseline;

import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The baselines of a programme, and which of them answers.
 *
 * @param byPreference captured ones before stated ones, otherwise in the order given
 */
public record Baselines(List<Baseline> byPreference) {

    private static final Baselines NONE = new Baselines(List.of());

    public Baselines {
        byPreference = byPreference.stream()
                .sorted(Comparator.comparing(baseline -> baseline instanceof StatedBaseline))
                .toList();
    }

    public static Baselines none() {
        return NONE;
    }

    public static Baselines of(Baseline... baselines) {
        return new Baselines(List.of(baselines));
    }

    /**
     * One baseline's answer.
     *
     * @param baseline the one that answers
     * @param perDay what a day of the scope cost on average
     */
    public record Answer(Baseline baseline, Money perDay) {}

    /**
     * What a day of the scope cost before: the first answer in the order of preference that is not zero.
     *
     * <p>A captured baseline in which the scope cost nothing may be older than the tag or the service that makes up the
     * scope; nothing can be saved from it, so that a stated amount is better than its zero. With no such amount the zero
     * stands.
     *
     * @return nothing when no baseline says anything about this scope
     */
    public Optional<Answer> perDay(Scope scope) {
        List<Answer> answers = byPreference.stream()
                .flatMap(baseline -> baseline.perDay(scope).map(perDay -> new Answer(baseline, perDay)).stream())
                .toList();
        return answers.stream()
                .filter(answer -> !answer.perDay().isZero())
                .findFirst()
                .or(() -> answers.stream().findFirst());
    }
}
