package io.costanalyzer.archive;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.focus.ChargeFilter;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A short name for rules of allocation, so that a month that was allocated by other rules than today's is noticed. Equal
 * rules have equal names in every run; the order of values inside a rule does not matter, the order of rules does.
 */
public final class AllocationFingerprint {

    private static final int LENGTH = 16;

    private AllocationFingerprint() {}

    /** Sixteen hexadecimal digits. */
    public static String of(AllocationRules rules) {
        String text = rules.rules().stream()
                .map(rule -> quoted(rule.environment().name()) + ":" + text(rule.filter()))
                .collect(Collectors.joining("\n"));
        return Sha256.hex(text).substring(0, LENGTH);
    }

    private static String text(ChargeFilter filter) {
        if (filter instanceof ChargeFilter.TagIs tag) {
            return "tag(" + quoted(tag.key()) + sorted(tag.values()) + ")";
        }
        if (filter instanceof ChargeFilter.TagAbsent tag) {
            return "absent(" + quoted(tag.key()) + ")";
        }
        if (filter instanceof ChargeFilter.SubAccountIs account) {
            return "account(" + sorted(account.subAccountIds()) + ")";
        }
        if (filter instanceof ChargeFilter.CostCategoryIs category) {
            return "category(" + quoted(category.name()) + sorted(category.values()) + ")";
        }
        if (filter instanceof ChargeFilter.And and) {
            return "and(" + all(and.all()) + ")";
        }
        if (filter instanceof ChargeFilter.Or or) {
            return "or(" + all(or.any()) + ")";
        }
        if (filter instanceof ChargeFilter.Not not) {
            return "not(" + text(not.filter()) + ")";
        }
        throw new IllegalArgumentException(
                "No fingerprint for " + filter.getClass().getSimpleName());
    }

    private static String all(Collection<ChargeFilter> filters) {
        return filters.stream().map(AllocationFingerprint::text).sorted().collect(Collectors.joining(","));
    }

    private static String sorted(Collection<String> values) {
        return values.stream().sorted().map(AllocationFingerprint::quoted).collect(Collectors.joining());
    }

    /** The length goes before the text, so that no text can pass for two. */
    private static String quoted(String text) {
        return text.length() + "'" + text;
    }
}
