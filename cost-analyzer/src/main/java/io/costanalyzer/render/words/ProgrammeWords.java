package io.costanalyzer.render.words;

import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
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

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    private final CostFormat format;

    public ProgrammeWords(CostFormat format) {
        this.format = format;
    }

    /** {@code 6 of 19 measures delivered, 2 partly, 3 did not, 8 are not judged yet}; absent when nothing can be said of any yet. */
    public Optional<String> count(ProgrammeReport programme) {
        int delivered = programme.with(SavingsVerdict.VERIFIED).size();
        int partly = programme.with(SavingsVerdict.PARTLY).size();
        int not = failed(programme).size();
        if (delivered + partly + not == 0) {
            return Optional.empty();
        }
        int open = programme.measures().size() - delivered - partly - not;
        return Optional.of(delivered + " of " + programme.measures().size() + " measures delivered"
                + (partly == 0 ? "" : ", " + partly + " partly")
                + (not == 0 ? "" : ", " + not + " did not")
                + (open == 0 ? "" : ", " + open + (open == 1 ? " is" : " are") + " not judged yet"));
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
                "Bought too dear (saves, but breaks a guardrail)",
                programme.measures().stream()
                        .filter(MeasureLine::isBoughtTooDear)
                        .toList(),
                false);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    /**
     * {@code The measures that are seen save 233.10 USD in an average month (210.00 to 251.00, nine times out of
     * ten). For 1–31 Oct 2026, from the baseline to now: 1,073.97 USD, measures −416.59, more use +41.28, unexplained
     * +31.49, now 730.15 USD.} An average month is a twelfth of a year and the bridge is of its own days, so the two amounts of the measures
     * differ.
     */
    public Optional<String> sum(ProgrammeReport programme) {
        return programme.measures().stream()
                        .noneMatch(line -> line.counted()
                                .filter(amount -> !amount.isZero())
                                .isPresent())
                ? Optional.empty()
                : Optional.of("The measures that are seen save " + format.amountWithCode(programme.verified())
                        + " in an average month ("
                        + format.amount(programme.verifiedLow()) + " to " + format.amount(programme.verifiedHigh())
                        + ", nine times out of ten)."
                        + programme.bridge().stream()
                                .findFirst()
                                .map(span -> way(span, programme.bridgeDays()))
                                .orElse(""));
    }

    /** The way from the baseline to the cost of page one, in a line that adds up. */
    private String way(SavingsSpan span, Optional<ChargePeriod> days) {
        StringBuilder way = new StringBuilder(" "
                + days.map(period -> "For " + ReportDates.period(period) + ", from")
                        .orElse("From")
                + " the baseline to now: " + format.amountWithCode(span.baseline()));
        Money rest = span.baseline().minus(span.actual());
        for (SavingsSpan.Kind kind : SavingsSpan.Kind.values()) {
            Money saved = span.saved(kind);
            if (kind == SavingsSpan.Kind.MEASURE || isNoteworthy(span, saved)) {
                way.append(", ").append(name(kind, saved)).append(' ').append(change(saved));
                rest = rest.minus(saved);
            }
        }
        if (isSeen(rest)) {
            way.append(", other ").append(change(rest));
        }
        return way + ", now " + format.amountWithCode(span.actual()) + ".";
    }

    private String change(Money saved) {
        return format.difference(saved.negated(), CostFormat.Precision.CENTS);
    }

    private static boolean isNoteworthy(SavingsSpan span, Money saved) {
        // An environment that is younger than the baseline has none: all that it costs is noteworthy.
        return isSeen(saved)
                && saved.abs().minus(span.baseline().times(NOTEWORTHY)).signum() >= 0;
    }

    /** Whether it is more than rounding could make of it. */
    private static boolean isSeen(Money amount) {
        return amount.abs().amount().compareTo(HALF_A_CENT) >= 0;
    }

    private static String name(SavingsSpan.Kind kind, Money saved) {
        boolean less = saved.signum() > 0;
        return switch (kind) {
            case MEASURE -> "measures";
            case USAGE -> less ? "less use" : "more use";
            case PRICE -> less ? "lower prices" : "higher prices";
            case NEW_SERVICES -> "new services";
            case REMOVED_SERVICES -> "services that went";
            case UNEXPLAINED -> "unexplained";
        };
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
