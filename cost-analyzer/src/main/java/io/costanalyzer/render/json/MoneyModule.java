package io.costanalyzer.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * Writes the words of money and allocation: an amount as {@code {"amount":"512.4","currency":"USD"}}, a decimal as a
 * string without exponent, a currency and an environment as a string.
 */
final class MoneyModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    MoneyModule() {
        super("money");
        addSerializer(Money.class, new MoneySerializer());
        addDeserializer(Money.class, new MoneyDeserializer());
        addSerializer(BigDecimal.class, new DecimalSerializer());
        addDeserializer(BigDecimal.class, new Parsed<>(BigDecimal.class, BigDecimal::new));
        addSerializer(CurrencyUnit.class, new ToStringSerializer());
        addDeserializer(CurrencyUnit.class, new Parsed<>(CurrencyUnit.class, CurrencyUnit::of));
        addSerializer(Environment.class, new ToStringSerializer());
        addDeserializer(Environment.class, new Parsed<>(Environment.class, Environment::of));
    }

    /** The parts of an amount. */
    private record Parts(String amount, String currency) {}

    private static final class MoneySerializer extends JsonSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writePOJO(
                    new Parts(money.amount().toPlainString(), money.currency().getCode()));
        }
    }

    private static final class MoneyDeserializer extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Parts parts = context.readValue(json, Parts.class);
            if (parts.amount() == null || parts.currency() == null) {
                return context.reportInputMismatch(Money.class, "An amount needs its amount and its currency");
            }
            try {
                return Money.of(parts.currency(), parts.amount());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(
                        Money.class, "Not an amount: %s %s", parts.currency(), parts.amount());
            }
        }
    }

    private static final class DecimalSerializer extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(number.toPlainString());
        }
    }

    /** A value that is written as one string, every character of which counts. */
    private static final class Parsed<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Parsed(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "Expected a text, found %s", json.currentToken());
            }
            try {
                return parse.apply(json.getText());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(
                        this, "Not a %s: \"%s\"", handledType().getSimpleName(), json.getText());
            }
        }
    }
}
