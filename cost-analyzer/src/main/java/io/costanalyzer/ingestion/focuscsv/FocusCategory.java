package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ingestion.export.ChargeKind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes from a row what its {@link ChargeKind} depends on. */
final class FocusCategory {

    private FocusCategory() {}

    /**
     * The category of a row.
     *
     * @return nothing for a word that FOCUS does not have
     */
    static Optional<ChargeCategory> of(String word, FocusRow row, String serviceName, BigDecimal billedCost) {
        return new ChargeKind(
                        "Correction".equalsIgnoreCase(row.text(FocusColumn.CHARGE_CLASS)),
                        billedCost.signum() < 0,
                        saysRefund(row),
                        serviceName,
                        row.text(FocusColumn.X_SERVICE_CODE))
                .category(word);
    }

    private static boolean saysRefund(FocusRow row) {
        @Nullable String description = row.text(FocusColumn.CHARGE_DESCRIPTION);
        return description != null && description.toLowerCase(Locale.ROOT).contains("refund");
    }
}
