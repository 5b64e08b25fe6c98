package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** The values that are one text in the archive's JSON. */
final class JsonScalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    JsonScalars() {
        scalar(LocalDate.class, LocalDate::toString, LocalDate::parse);
        scalar(YearMonth.class, YearMonth::toString, YearMonth::parse);
        scalar(Instant.class, Instant::toString, Instant::parse);
        scalar(BigDecimal.class, Cells::decimal, Cells::parseDecimal);
        scalar(CurrencyUnit.class, CurrencyUnit::getCode, CurrencyUnit::of);
        scalar(Environment.class, Environment::name, Environment::of);
        scalar(Money.class, JsonScalars::money, JsonScalars::parseMoney);
        scalar(ChargePeriod.class, ChargePeriod::toString, JsonScalars::parsePeriod);
        addKeyDeserializer(YearMonth.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                try {
                    return YearMonth.parse(key);
                } catch (RuntimeException e) {
                    return context.handleWeirdKey(YearMonth.class, key, "not a month");
                }
            }
        });
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

    private <T> void scalar(Class<T> type, Function<T, String> print, Function<String, T> parse) {
        addSerializer(type, new StdScalarSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(print.apply(value));
            }
        });
        addDeserializer(type, new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings("unchecked")
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                if (json.currentToken() != JsonToken.VALUE_STRING) {
                    return (T) context.handleUnexpectedToken(type, json);
                }
                try {
                    return parse.apply(json.getText());
                } catch (RuntimeException e) {
                    return (T) context.handleWeirdStringValue(type, json.getText(), "not of this kind");
                }
            }
        });
    }
}
