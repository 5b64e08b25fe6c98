package io.costanalyzer.render.words;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.Cause;
import java.math.BigDecimal;

/** Says why a cost has changed, in a few words: {@code usage up 12.0 %}. */
public final class CauseWords {

    private final CostFormat format;

    public CauseWords(CostFormat format) {
        this.format = format;
    }

    /** A clause without a full stop. */
    public String of(Cause cause) {
        return switch (cause.kind()) {
            case USAGE -> "usage " + upOrDown(cause.usageChange().orElse(BigDecimal.ZERO));
            case PRICE -> "price " + upOrDown(cause.priceChange().orElse(BigDecimal.ZERO));
            case MIXED -> mixed(cause);
            case NEW -> "new: nothing in the days before";
            case REMOVED -> "gone: nothing any more";
            case CALENDAR -> calendar(cause.days().orElse(0));
        };
    }

    private String mixed(Cause cause) {
        if (cause.usageChange().isEmpty() || cause.priceChange().isEmpty()) {
            return "usage or price: the bill gives no quantity";
        }
        return "usage " + upOrDown(cause.usageChange().get()) + ", price "
                + upOrDown(cause.priceChange().get());
    }

    private String upOrDown(BigDecimal change) {
        if (change.signum() == 0) {
            return "unchanged";
        }
        return (change.signum() > 0 ? "up " : "down ") + format.percent(change.abs());
    }

    private static String calendar(int days) {
        if (days == 0) {
            return "calendar: as many days of a month of another length";
        }
        String number = days == 1 || days == -1 ? "1 day" : Math.abs(days) + " days";
        return "calendar: " + number + (days < 0 ? " fewer" : " more");
    }
}
