package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an incident is about, with every figure that is needed to tell it: a matter is stored, and told from what is
 * stored, so that an incident that ended can still be told when its days have left the analysis.
 */
public sealed interface Matter permits OddDays, BudgetUse, TargetGap, UnitCostRise, LostSaving, Trouble {

    /** The matter's own name, the same run after run: letters, digits and hyphens. */
    String key();

    IncidentKind kind();

    /** Whose costs; absent for everybody's. */
    Optional<Environment> environment();

    /** Of which service; absent for several. */
    Optional<String> serviceName();

    /** Who answers for it by the tags of its charges; absent when these do not decide. */
    default Optional<TagOwner> tagOwner() {
        return Optional.empty();
    }

    /** The first day that it is about. */
    LocalDate since();

    /** What it has cost so far beyond what it should, where that can be said; negative for a drop. */
    Optional<Money> soFar();

    /** The same by the end of the month if it goes on. */
    Optional<Money> byMonthEnd();

    /** How large it is in a measure that does not grow by mere passing of time, such as money per day; doubling is told. */
    Optional<Money> size();
}
