package io.costanalyzer.ingestion.focuscsv;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an export is read.
 *
 * @param providers the ProviderName or PublisherName values whose rows are wanted; none means every provider. Rows of the
 *     others are left out and summed up. {@code AWS} also means any company whose name starts with
 *     {@code Amazon Web Services}, since AWS publishes under several
 * @param toleratedShare the part of the rows that may be unreadable, from 0 to 1, among those that are wanted or that nobody
 *     can tell; beyond it the whole read is refused
 */
public record FocusCsvOptions(Set<String> providers, BigDecimal toleratedShare) {

    private static final String AWS = "AWS";
    private static final FocusCsvOptions DEFAULTS = new FocusCsvOptions(Set.of(AWS), new BigDecimal("0.01"));

    public FocusCsvOptions {
        providers = Set.copyOf(providers);
        if (toleratedShare.signum() < 0 || toleratedShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The tolerated share of unreadable rows lies between 0 and 1, not at " + toleratedShare);
        }
    }

    /** AWS alone, and one unreadable row in a hundred. */
    public static FocusCsvOptions defaults() {
        return DEFAULTS;
    }

    /** The same with other providers; none means every provider. */
    public FocusCsvOptions withProviders(Set<String> names) {
        return new FocusCsvOptions(names, toleratedShare);
    }

    /** The same with another tolerance, from 0 to 1. */
    public FocusCsvOptions withToleratedShare(BigDecimal share) {
        return new FocusCsvOptions(providers, share);
    }

    boolean wants(@Nullable String provider, @Nullable String publisher) {
        return providers.isEmpty() || wants(provider) || wants(publisher);
    }

    private boolean wants(@Nullable String name) {
        return name != null
                && (providers.contains(name) || (name.startsWith("Amazon Web Services") && providers.contains(AWS)));
    }
}
