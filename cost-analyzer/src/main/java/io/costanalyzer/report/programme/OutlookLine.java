package io.costanalyzer.report.programme;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.analysis.savings.outlook.TargetOutlook;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.About;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A target held against the ledger.
 *
 * @param name of the target
 * @param about of what
 * @param wanted the part of the baseline that is to go
 * @param by when it must be reached; absent for now
 * @param baseline what was before; absent when the baseline says nothing about it
 * @param needed by how much it must get cheaper
 * @param promised what measures promise on it
 * @param verified what measures save on it, as far as it is distinguishable from zero
 * @param open what is promised by measures that are not in force yet
 * @param missing how much is still too dear, negative when it is cheap enough
 * @param probability how likely it is reached in time, from 0 to 1; a model, not a fact
 */
public record OutlookLine(
        String name,
        About about,
        BigDecimal wanted,
        Optional<LocalDate> by,
        Optional<Money> baseline,
        Optional<Money> needed,
        Money promised,
        Money verified,
        Money open,
        Optional<Money> missing,
        Optional<BigDecimal> probability) {

    static OutlookLine of(TargetOutlook outlook) {
        return new OutlookLine(
                outlook.target().name(),
                About.of(outlook.target().scope()),
                outlook.target().saving(),
                outlook.target().by(),
                outlook.baseline().map(AverageMonth::of),
                outlook.needed().map(AverageMonth::of),
                AverageMonth.of(outlook.promised()),
                AverageMonth.of(outlook.verified()),
                AverageMonth.of(outlook.open()),
                outlook.missing().map(AverageMonth::of),
                outlook.probability());
    }

    /** Whether all promises together fall short of what is needed. */
    public boolean isUnderpromised() {
        return needed.filter(least -> promised.compareTo(least) < 0).isPresent();
    }
}
