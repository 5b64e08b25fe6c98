package io.costanalyzer.render.words;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.TargetLine;
import java.math.BigDecimal;
import java.util.Optional;

/** Says how a promise stands. */
public final class TargetWords {

    /** Half of what the last printed digit of a percentage can show. */
    private static final BigDecimal INVISIBLE = new BigDecimal("0.0005");

    private final CostFormat format;

    public TargetWords(CostFormat format) {
        this.format = format;
    }

    /** {@code 34.1 % under the baseline}, {@code 2.0 % over the baseline}. */
    public String against(BigDecimal saving) {
        if (saving.abs().compareTo(INVISIBLE) < 0) {
            return "as much as the baseline";
        }
        return format.percent(saving.abs()) + (saving.signum() > 0 ? " under" : " over") + " the baseline";
    }

    /** {@code from 16 Oct 2026 on}, where it is not judged on the whole month; else nothing. */
    public static Optional<String> days(TargetLine line) {
        return line.judgedFrom().map(day -> "from " + ReportDates.day(day) + " on");
    }

    /** {@code 5.9 points short of the 40 % target}, {@code the 40 % target is met}. */
    public String verdict(TargetLine line) {
        String target = "the " + format.promise(line.wanted()) + " target";
        BigDecimal shortfall = line.shortfall().orElse(BigDecimal.ZERO);
        return switch (line.verdict()) {
            case MET -> target + " is met" + surplus(shortfall);
            case ON_TRACK -> "on track for " + target + until(line) + toGo(shortfall);
            case AT_RISK -> format.points(shortfall) + " short of " + target + ", still within reach" + until(line);
            case MISSED -> format.points(shortfall) + " short of " + target;
            case UNKNOWN -> target + " cannot be judged yet";
        };
    }

    /** The date of the promise, while it lies ahead of the days that were judged. */
    private static String until(TargetLine line) {
        return line.by()
                .filter(day -> line.judged()
                        .filter(judged -> day.isAfter(judged.lastDay()))
                        .isPresent())
                .map(day -> " by " + ReportDates.day(day))
                .orElse("");
    }

    private String surplus(BigDecimal shortfall) {
        return shortfall.negate().compareTo(INVISIBLE) < 0 ? "" : " by " + format.points(shortfall);
    }

    private String toGo(BigDecimal shortfall) {
        return shortfall.compareTo(INVISIBLE) < 0 ? "" : ", " + format.points(shortfall) + " to go";
    }
}
