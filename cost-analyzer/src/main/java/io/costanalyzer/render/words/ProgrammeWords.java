package io.costanalyzer.render.words;

import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavingsSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says which measures delivered and which did not. */
public final class ProgrammeWords {

    private static final int NAMED = 3;

    /** What is worth a word of page one: a hundredth of the baseline. */
    private static final BigDecimal NOTEWORTHY = new BigDecimal("0.01");

    private final CostFormat format;

    public ProgrammeWords(CostFormat format) {
        this.format = format;
    }

    /** {@code 6 of 19 measures delivered, 2 partly, 3 not}; absent when nothing can be said of any yet. */
    public Optional<String> count(ProgrammeReport programme) {
        int delivered = programme.with(SavingsVerdict.VERIFIED).size();
        int partly = programme.with(SavingsVerdict.PARTLY).size();
        int not = failed(programme).size();
        if (delivered + partly + not == 0) {
            return Optional.empty();
        }
        return Optional.of(delivered + " of " + programme.measures().size() + " measures delivered"
                + (partly == 0 ? "" : ", " + partly + " partly") + (not == 0 ? "" : ", " + not + " did not"));
    }

    /**
     * Names them, those with the most money first: {@code Delivered: a, b, c and 4 more. Partly: d. Not delivered: e (reverted
     * on 13 Oct 2026).}
     */
    public Optional<String> names(ProgrammeReport programme) {
        List<String> parts = new ArrayList<>();
        add(parts, "Delivered", programme.with(SavingsVerdict.VERIFIED), false);
        add(parts, "Partly", programme.with(SavingsVerdict.PARTLY), false);
        add(parts, "Not delivered", failed(programme), true);
        add(
                parts,
                "Bought too dear",
                programme.measures().stream()
                        .filter(MeasureLine::isBoughtTooDear)
                        .toList(),
                false);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    /**
     * {@code The measures that are seen save 233.10 USD a month (210.00 to 251.00); against that, since the baseline: more use +40.50 USD,
     * unexplained +30.90 USD.}
     */
    public Optional<String> sum(ProgrammeReport programme) {
        return programme.measures().stream()
                        .noneMatch(line -> line.counted()
                                .filter(amount -> !amount.isZero())
                                .isPresent())
                ? Optional.empty()
                : Optional.of("The measures that are seen save " + format.amountWithCode(programme.verified())
                        + " a month ("
                        + format.amount(programme.verifiedLow()) + " to " + format.amount(programme.verifiedHigh())
                        + ")"
                        + programme.bridge().stream()
                                .findFirst()
                                .map(this::added)
                                .orElse("") + ".");
    }

    /** Why the bill has fallen by less than the measures save. */
    private String added(SavingsSpan span) {
        List<String> parts = new ArrayList<>();
        add(parts, span, SavingsSpan.Kind.USAGE, "more use");
        add(parts, span, SavingsSpan.Kind.PRICE, "higher prices");
        add(parts, span, SavingsSpan.Kind.NEW_SERVICES, "new services");
        add(parts, span, SavingsSpan.Kind.UNEXPLAINED, "unexplained");
        return parts.isEmpty() ? "" : "; against that, since the baseline: " + String.join(", ", parts);
    }

    private void add(List<String> parts, SavingsSpan span, SavingsSpan.Kind kind, String words) {
        Money saved = span.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(SavingsSpan.Step::saved)
                .reduce(span.baseline().minus(span.baseline()), Money::plus);
        // An environment that is younger than the baseline has none: all that it costs is noteworthy.
        if (saved.signum() < 0
                && saved.abs().minus(span.baseline().times(NOTEWORTHY)).signum() >= 0) {
            parts.add(words + " " + format.differenceWithCode(saved.negated()));
        }
    }

    private void add(List<String> parts, String word, List<MeasureLine> lines, boolean why) {
        if (lines.isEmpty()) {
            return;
        }
        MeasureWords words = new MeasureWords(format);
        List<String> names = new ArrayList<>(lines.stream()
                .sorted(Comparator.comparing(MeasureLine::weight).reversed())
                .limit(NAMED)
                .map(line -> DisplayName.of(line.title()) + (why ? " (" + words.verdict(line) + ")" : ""))
                .toList());
        String more = lines.size() > NAMED ? " and " + format.count(lines.size() - NAMED) + " more" : "";
        parts.add(word + ": " + String.join(", ", names) + more + ".");
    }

    private static List<MeasureLine> failed(ProgrammeReport programme) {
        return programme.with(SavingsVerdict.REVERTED, SavingsVerdict.WORSE, SavingsVerdict.NOT_SEEN);
    }
}
