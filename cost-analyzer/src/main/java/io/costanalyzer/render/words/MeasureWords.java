package io.costanalyzer.render.words;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.verification.Evidence;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.analysis.savings.verification.WindowEnd;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.About;
import io.costanalyzer.report.programme.EvidenceLine;
import io.costanalyzer.report.programme.GuardrailLine;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.SavedAmount;
import java.util.ArrayList;
import java.util.List;

/** Says in sentences what became of a measure and how one knows. */
public final class MeasureWords {

    private final CostFormat format;

    public MeasureWords(CostFormat format) {
        this.format = format;
    }

    /** {@code verified}, {@code verified, bought too dear}, {@code reverted on 13 Oct 2026}. */
    public String verdict(MeasureLine line) {
        String lost = line.lostOn().map(day -> " on " + ReportDates.day(day)).orElse("");
        return line.verdict().displayName() + lost + (line.isBoughtTooDear() ? ", bought too dear" : "");
    }

    /** {@code dev and prod}, or {@code everywhere}. */
    public static String environments(About about) {
        return about.environments().isEmpty()
                ? "everywhere"
                : AboutWords.list(
                        about.environments().stream().map(Environment::name).toList());
    }

    /** {@code AWS Lambda in prod}: services where some are named, and usage types only without them. */
    public static String where(About about) {
        return AboutWords.of(
                about.serviceNames().isEmpty()
                        ? about
                        : new About(about.environments(), about.serviceNames(), List.of(), about.tags()));
    }

    /** {@code 31.20 USD a month (24.10 to 38.00), 52.1 % of its scope}. */
    public String saved(SavedAmount saved) {
        return format.amountWithCode(saved.perMonth()) + " a month (" + interval(saved) + "), "
                + format.percent(saved.share()) + " of its scope";
    }

    /** {@code 24.10 to 38.00}. */
    public String interval(SavedAmount saved) {
        return format.amount(saved.lowPerMonth()) + " to " + format.amount(saved.highPerMonth());
    }

    /** Everything there is to say, a sentence or two each. */
    public List<String> explanation(MeasureLine line) {
        List<String> sentences = new ArrayList<>();
        sentences.add(DisplayName.of(line.id()) + ": " + DisplayName.of(line.title()) + " (" + line.kind() + ", "
                + where(line.about()) + ").");
        sentences.add("Verdict: " + verdict(line) + ".");
        sentences.add(dates(line));
        sentences.add(promise(line));
        line.saved().ifPresent(saved -> {
            String until = line.lostOn()
                    .filter(day -> line.isLost())
                    .map(day -> " until it was lost on " + ReportDates.day(day))
                    .orElse("");
            sentences.add(
                    "Saved" + until + ": " + saved(saved) + ". The interval holds the truth nine times out of ten."
                            + (until.isEmpty() ? "" : " It saves nothing now."));
            sentences.add("A day cost " + format.amountWithCode(saved.beforePerDay()) + " before and "
                    + format.amountWithCode(saved.actualPerDay())
                    + (until.isEmpty() ? " since" : " while it was in force") + " (effective cost, exact).");
        });
        line.evidence().ifPresent(evidence -> sentences.addAll(evidence(evidence)));
        if (!line.together().isEmpty()) {
            sentences.add("It cannot be told from " + AboutWords.list(line.together())
                    + "; the saving is that of all of them together.");
        }
        line.guardrails().forEach(guardrail -> sentences.add(guardrail(guardrail)));
        line.problems().forEach(problem -> sentences.add("Problem: " + problem));
        line.remedies().forEach(remedy -> sentences.add("What would help: " + remedy));
        return sentences;
    }

    /** Why its judged days end before all are judged that could be, and what was seen on them that is not its doing. */
    public static List<String> window(VerifiedSaving saving) {
        List<String> sentences = new ArrayList<>();
        saving.evidence().ifPresent(evidence -> evidence.ends().forEach(end -> sentences.add(ended(evidence, end))));
        saving.stepOn()
                .ifPresent(day -> sentences.add("On " + ReportDates.day(day)
                        + " its scope stepped for another reason; that step is taken out. If the measure really came into"
                        + " force on that day, correct its date."));
        return sentences;
    }

    private static String ended(Evidence evidence, WindowEnd end) {
        String last = ReportDates.day(end.on().minusDays(1));
        boolean partly = evidence.judged().endExclusive().isAfter(end.on());
        return (partly ? "A part of its scope is judged up to " : "Judged up to ") + last + " alone: "
                + (end.measureIds().isEmpty()
                        ? "later days are not known yet, or lie behind the days that are looked at."
                        : "from " + ReportDates.day(end.on()) + " on "
                                + AboutWords.list(
                                        end.measureIds().stream().sorted().toList())
                                + (end.measureIds().size() == 1 ? " acts" : " act") + " on the same usage.");
    }

    private static String dates(MeasureLine line) {
        if (line.appliedOn().isEmpty()) {
            return "Not applied yet.";
        }
        return "Applied on " + ReportDates.day(line.appliedOn().get())
                + line.inForceOn()
                        .map(day -> ", in force from " + ReportDates.day(day))
                        .orElse("")
                + line.judgedFrom()
                        .map(day -> ", a verdict is possible from " + ReportDates.day(day))
                        .orElse("")
                + line.lostOn().map(day -> ", lost on " + ReportDates.day(day)).orElse("") + ".";
    }

    private String promise(MeasureLine line) {
        String share = line.promisedShare()
                .map(part -> format.promise(part) + " of its scope")
                .orElse("");
        String amount = line.promised()
                .map(one -> format.amountWithCode(one) + " a month")
                .orElse("");
        if (share.isEmpty() && amount.isEmpty()) {
            return "Nothing was promised.";
        }
        return "Promised: " + share + (share.isEmpty() || amount.isEmpty() ? "" : ", ") + amount + ".";
    }

    private List<String> evidence(EvidenceLine evidence) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Judged by " + String.join("; ", evidence.methods()) + ": " + evidence.daysBefore()
                + " days before, " + evidence.daysJudged() + " days since ("
                + ReportDates.period(evidence.judged()) + ").");
        sentences.add(
                evidence.drivers().isEmpty()
                        ? "Nothing was found that drives its use."
                        : "Its use is driven by " + AboutWords.list(evidence.drivers()) + " (probability "
                                + format.percent(evidence.driven()) + ").");
        sentences.add("A day usually lies " + format.percent(evidence.scatter())
                + " off what is expected; the interval was tried on " + format.count(evidence.placebos())
                + " cases without a measure.");
        if (evidence.billedBeforePerDay().isPresent()
                && evidence.billedAfterPerDay().isPresent()) {
            sentences.add("On the invoice a day was "
                    + format.amountWithCode(evidence.billedBeforePerDay().get())
                    + " before and "
                    + format.amountWithCode(evidence.billedAfterPerDay().get())
                    + " since (billed cost, use not taken out).");
        }
        return sentences;
    }

    private String guardrail(GuardrailLine line) {
        if (line.metric().isEmpty()) {
            return "Guardrail " + DisplayName.of(line.name())
                    + ": not known; nothing is configured by that name for its environments.";
        }
        return "Guardrail " + DisplayName.of(line.name()) + " (" + line.bound().orElse("") + "): "
                + line.verdict().displayName() + "; " + figure(line, true) + " before, " + figure(line, false)
                + " since.";
    }

    /** {@code 148 ms}, or n/a. */
    public String figure(GuardrailLine line, boolean before) {
        return (before ? line.before() : line.after())
                .map(value -> format.quantity(value) + CostFormat.NO_BREAK + line.unit())
                .orElse(CostFormat.UNKNOWN);
    }
}
