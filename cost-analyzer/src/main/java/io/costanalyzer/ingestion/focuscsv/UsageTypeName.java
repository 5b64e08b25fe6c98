package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ingestion.export.UsageName;
import org.jspecify.annotations.Nullable;

/** Takes from a row what its {@link UsageName} is made of. */
final class UsageTypeName {

    private UsageTypeName() {}

    static @Nullable String of(FocusRow row, ChargeCategory category) {
        String named = row.text(FocusColumn.X_USAGE_TYPE);
        return UsageName.of(
                named == null ? row.text(FocusColumn.SKU_METER) : named,
                row.text(FocusColumn.CHARGE_DESCRIPTION),
                row.text(FocusColumn.SKU_ID),
                category);
    }
}
