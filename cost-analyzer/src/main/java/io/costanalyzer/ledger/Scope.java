package io.costanalyzer.ledger;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.RegionPrefix;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of the ledger. An empty set means "all of them"; the categories are always spelled out.
 *
 * @param environments whose costs
 * @param serviceNames of which services, as the bill prints them
 * @param usageTypes of which usage types, without their region prefix; {@code *} stands for any characters
 * @param chargeCategories which kinds of charge
 * @param tags with which tags, one of the values of every key; none for whatever the tags. Only tags that were asked for when
 *     the ledger was read are known: ask {@link CostLedger#tagged}
 */
public record Scope(
        Set<Environment> environments,
        Set<String> serviceNames,
        Set<String> usageTypes,
        Set<ChargeCategory> chargeCategories,
        NamedTags tags) {

    private static final Set<ChargeCategory> SPENDING = EnumSet.allOf(ChargeCategory.class).stream()
            .filter(ChargeCategory::isSpending)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<ChargeCategory> EVERY_CATEGORY = Set.of(ChargeCategory.values());

    public Scope {
        environments = Set.copyOf(environments);
        serviceNames = Set.copyOf(serviceNames);
        usageTypes = Set.copyOf(usageTypes);
        chargeCategories = Set.copyOf(chargeCategories);
    }

    /** A scope whatever the tags. */
    public Scope(
            Set<Environment> environments,
            Set<String> serviceNames,
            Set<String> usageTypes,
            Set<ChargeCategory> chargeCategories) {
        this(environments, serviceNames, usageTypes, chargeCategories, NamedTags.none());
    }

    /** Usage and purchases of everything: what savings, targets, anomalies and forecasts are judged on. */
    public static Scope spending() {
        return new Scope(Set.of(), Set.of(), Set.of(), SPENDING);
    }

    /** Everything on the bill, credits, refunds, tax and support included: what is to be paid. */
    public static Scope bill() {
        return new Scope(Set.of(), Set.of(), Set.of(), EVERY_CATEGORY);
    }

    /** This scope, of one environment alone. */
    public Scope in(Environment environment) {
        return new Scope(Set.of(environment), serviceNames, usageTypes, chargeCategories, tags);
    }

    /** This scope, of these services alone. */
    public Scope ofServices(Set<String> names) {
        return new Scope(environments, names, usageTypes, chargeCategories, tags);
    }

    /** This scope, of these usage types alone; {@code *} stands for any characters. */
    public Scope ofUsageTypes(Set<String> patterns) {
        return new Scope(environments, serviceNames, patterns, chargeCategories, tags);
    }

    /** This scope, of these kinds of charge alone. */
    public Scope ofCategories(Set<ChargeCategory> categories) {
        return new Scope(environments, serviceNames, usageTypes, categories, tags);
    }

    /** This scope, of what carries these tags alone. */
    public Scope ofTags(NamedTags some) {
        return new Scope(environments, serviceNames, usageTypes, chargeCategories, some);
    }

    public boolean matches(SeriesKey key) {
        return chargeCategories.contains(key.chargeCategory())
                && (environments.isEmpty() || environments.contains(key.environment()))
                && (serviceNames.isEmpty() || serviceNames.contains(key.serviceName()))
                && isOf(key.usageType())
                && tags.matches(key.tags());
    }

    /** Whether it holds this usage type, with its region prefix or without; one that names types holds none that is unknown. */
    public boolean isOf(@Nullable String usageType) {
        if (usageTypes.isEmpty() || usageType == null) {
            return usageTypes.isEmpty();
        }
        String name = RegionPrefix.strip(usageType);
        return usageTypes.stream().anyMatch(pattern -> glob(pattern, name));
    }

    private static boolean glob(String pattern, String text) {
        if (pattern.indexOf('*') < 0) {
            return pattern.equals(text);
        }
        String regex = Pattern.compile("\\*")
                .splitAsStream(pattern + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining(".*"));
        return text.matches(regex);
    }
}
