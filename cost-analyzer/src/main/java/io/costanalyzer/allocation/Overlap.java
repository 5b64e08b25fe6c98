package io.costanalyzer.allocation;

import io.costanalyzer.focus.ChargeFilter;
import java.util.Collections;

/** Whether two filters can both match one charge, judged by their form alone. When in doubt: yes. */
final class Overlap {

    private Overlap() {}

    static boolean possible(ChargeFilter one, ChargeFilter other) {
        if (one instanceof ChargeFilter.TagIs a && other instanceof ChargeFilter.TagIs b) {
            return !a.key().equals(b.key()) || !Collections.disjoint(a.values(), b.values());
        }
        if (one instanceof ChargeFilter.TagIs a && other instanceof ChargeFilter.TagAbsent b) {
            return !a.key().equals(b.key());
        }
        if (one instanceof ChargeFilter.TagAbsent && other instanceof ChargeFilter.TagIs) {
            return possible(other, one);
        }
        if (one instanceof ChargeFilter.SubAccountIs a && other instanceof ChargeFilter.SubAccountIs b) {
            return !Collections.disjoint(a.subAccountIds(), b.subAccountIds());
        }
        if (one instanceof ChargeFilter.CostCategoryIs a && other instanceof ChargeFilter.CostCategoryIs b) {
            return !a.name().equals(b.name()) || !Collections.disjoint(a.values(), b.values());
        }
        return true;
    }
}
