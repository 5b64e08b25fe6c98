package io.costanalyzer.ingestion.export;

import java.math.BigDecimal;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an export is read.
 *
 * @param currency the one currency of the bill; rows in another are counted and left out
 * @param providers whose rows are wanted, by ProviderName or PublisherName; none means every provider. {@code AWS} also means
 *     any company whose name starts with {@code Amazon Web Services}, since AWS publishes under several
 * @param toleratedShare the part of the wanted rows, 0 to 1, that may be unreadable; beyond it the whole read is refused
 */
public record ExportOptions(CurrencyUnit currency, Set<String> providers, BigDecimal toleratedShare) {

    private static final String AWS = "AWS";

    public ExportOptions {
        providers = Set.copyOf(providers);
        if (toleratedShare.signum() < 0 || toleratedShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The tolerated share of unreadable rows lies between 0 and 1, not at " + toleratedShare);
        }
    }

    boolean wants(@Nullable String provider, @Nullable String publisher) {
        return providers.isEmpty() || wants(provider) || wants(publisher);
    }

    private boolean wants(@Nullable String name) {
        return name != null
                && (providers.contains(name) || (name.startsWith("Amazon Web Services") && providers.contains(AWS)));
    }
}
