package io.costanalyzer.contract;

import io.costanalyzer.focus.ChargeFilter;
import java.util.stream.Stream;

/** By which tags, categories or accounts a filter tells charges apart. */
final class KeysOf {

    private KeysOf() {}

    static Stream<String> filter(ChargeFilter filter) {
        if (filter instanceof ChargeFilter.TagIs tag) {
            return Stream.of("tag " + tag.key());
        }
        if (filter instanceof ChargeFilter.TagAbsent tag) {
            return Stream.of("tag " + tag.key());
        }
        if (filter instanceof ChargeFilter.CostCategoryIs category) {
            return Stream.of("category " + category.name());
        }
        if (filter instanceof ChargeFilter.And and) {
            return and.all().stream().flatMap(KeysOf::filter);
        }
        if (filter instanceof ChargeFilter.Or or) {
            return or.any().stream().flatMap(KeysOf::filter);
        }
        if (filter instanceof ChargeFilter.Not not) {
            return filter(not.filter());
        }
        return Stream.of("account");
    }
}
