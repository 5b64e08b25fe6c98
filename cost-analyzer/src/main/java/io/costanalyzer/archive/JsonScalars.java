package io.costanalyzer.archive;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** The values that are one text in the archive's JSON, or one number, or yes and no. */
final class JsonScalars {

    private JsonScalars() {}

    /** The forms by type. */
    static Map<Class<?>, JsonForm> forms() {
        Map<Class<?>, JsonForm> forms = new HashMap<>();
        text(forms, String.class, Function.identity(), Function.identity());
        text(forms, LocalDate.class, LocalDate::toString, LocalDate::parse);
        text(forms, YearMonth.class, YearMonth::toString, YearMonth::parse);
        text(forms, Instant.class, Instant::toString, Instant::parse);
        text(forms, BigDecimal.class, Cells::decimal, Cells::parseDecimal);
        text(forms, CurrencyUnit.class, CurrencyUnit::getCode, CurrencyUnit::of);
        text(forms, Environment.class, Environment::name, Environment::of);
        text(forms, Money.class, JsonScalars::money, JsonScalars::parseMoney);
        text(forms, ChargePeriod.class, ChargePeriod::toString, JsonScalars::parsePeriod);
        for (JsonBare bare : JsonBare.values()) {
            forms.put(bare.type(), bare.form());
            forms.put(bare.primitive(), bare.required());
        }
        return forms;
    }

    /** The form of an enum: the names of its constants. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static JsonForm constants(Class<?> type) {
        return new JsonText(type, value -> ((Enum) value).name(), text -> Enum.valueOf((Class) type, (String) text));
    }

    private static <T> void text(
            Map<Class<?>, JsonForm> forms, Class<T> type, Function<T, String> print, Function<String, T> parse) {
        forms.put(type, new JsonText<>(type, print, parse));
    }

    private static String money(Money money) {
        return Cells.decimal(money.amount()) + " " + money.currency().getCode();
    }

    private static Money parseMoney(String text) {
        int space = text.indexOf(' ');
        return Money.of(CurrencyUnit.of(text.substring(space + 1)), Cells.parseDecimal(text.substring(0, space)));
    }

    private static ChargePeriod parsePeriod(String text) {
        int slash = text.indexOf('/');
        return ChargePeriod.of(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }
}
