package io.costanalyzer.render.words;

import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which measures delivered and which did not. */
public final class ProgrammeWords {

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

    /** Names them: {@code Delivered: a, b and c. Partly: d. Not delivered: e (reverted on 13 Oct 2026).} */
    public Optional<String> names(ProgrammeReport programme) {
        List<String> parts = new ArrayList<>();
        add(parts, "Delivered", programme.with(SavingsVerdict.VERIFIED));
        add(parts, "Partly", programme.with(SavingsVerdict.PARTLY));
        add(parts, "Not delivered", failed(programme));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    /** {@code The measures save 233.10 USD a month (210.00 to 251.00); only what is told from nothing counts.} */
    public Optional<String> sum(ProgrammeReport programme) {
        return programme.measures().stream()
                        .noneMatch(line -> line.counted()
                                .filter(amount -> !amount.isZero())
                                .isPresent())
                ? Optional.empty()
                : Optional.of("The measures save " + format.amountWithCode(programme.verified()) + " a month ("
                        + format.amount(programme.verifiedLow()) + " to " + format.amount(programme.verifiedHigh())
                        + "); only what is told from nothing counts.");
    }

    private void add(List<String> parts, String word, List<MeasureLine> lines) {
        MeasureWords words = new MeasureWords(format);
        if (!lines.isEmpty()) {
            List<String> names = lines.stream()
                    .map(line -> line.verdict() == SavingsVerdict.VERIFIED || line.verdict() == SavingsVerdict.PARTLY
                            ? line.id() + (line.isBoughtTooDear() ? " (bought too dear)" : "")
                            : line.id() + " (" + words.verdict(line) + ")")
                    .toList();
            parts.add(word + ": " + String.join(", ", names) + ".");
        }
    }

    private static List<MeasureLine> failed(ProgrammeReport programme) {
        return programme.with(SavingsVerdict.REVERTED, SavingsVerdict.WORSE, SavingsVerdict.NOT_SEEN);
    }
}
