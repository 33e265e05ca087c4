// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.cistern.api.AttributeSelector;
import io.cistern.api.Filter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** The form of every value that has no parts. */
final class ScalarForms {
    private static final int MAX_SCALE = 100;

    private final SimpleModule module = new SimpleModule("scalars");

    ScalarForms() {
        text(String.class, "a string", text -> text);
        whole(long.class, "a whole number of 64 bits", JsonParser::getLongValue);
        whole(Long.class, "a whole number of 64 bits", JsonParser::getLongValue);
        whole(int.class, "a whole number of 32 bits", JsonParser::getIntValue);
        whole(Integer.class, "a whole number of 32 bits", JsonParser::getIntValue);
        truth(boolean.class);
        truth(Boolean.class);
        add(
                BigDecimal.class,
                "a number",
                Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT),
                ScalarForms::decimal);

        text(Instant.class, "a date-time of RFC 3339 such as 2026-01-31T12:00:00Z", ScalarForms::instant);
        module.addSerializer(Instant.class, ToStringSerializer.instance);
        whole(Duration.class, "a whole number of seconds", parser -> Duration.ofSeconds(parser.getLongValue()));
        module.addSerializer(Duration.class, writer((duration, out) -> out.writeNumber(wholeSeconds(duration))));

        text(
                Filter.class,
                "a filter such as (eq,name,value)",
                text -> text.isEmpty() ? Filter.ALL : Filter.parse(text));
        module.addSerializer(Filter.class, ToStringSerializer.instance);
        text(AttributeSelector.class, "an attribute selector such as fields=a,b/c", SelectorText::parse);
        module.addSerializer(
                AttributeSelector.class, writer((selector, out) -> out.writeString(SelectorText.format(selector))));
    }

    /** Numbers without insignificant digits: 1.50 and 1.5 are the same. */
    ScalarForms withCanonicalNumbers() {
        module.addSerializer(
                BigDecimal.class,
                writer((number, out) ->
                        out.writeNumber(number.stripTrailingZeros().toPlainString())));
        return this;
    }

    SimpleModule module() {
        return module;
    }

    private interface TextForm<T> {
        T read(String text);
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private <T> void text(Class<T> type, String description, TextForm<T> form) {
        add(type, description, Set.of(JsonToken.VALUE_STRING), parser -> form.read(parser.getText()));
    }

    private <T> void whole(Class<T> type, String description, Scalar.Form<T> form) {
        add(type, description, Set.of(JsonToken.VALUE_NUMBER_INT), parser -> {
            try {
                return form.read(parser);
            } catch (InputCoercionException outOfRange) {
                throw new IllegalArgumentException(outOfRange);
            }
        });
    }

    private void truth(Class<Boolean> type) {
        add(type, "true or false", Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE), JsonParser::getBooleanValue);
    }

    private <T> void add(Class<T> type, String description, Set<JsonToken> tokens, Scalar.Form<T> form) {
        module.addDeserializer(type, new Scalar<>(type, description, tokens, form));
    }

    /** A number whose plain form is short: 1E+999999 would be a megabyte. */
    private static BigDecimal decimal(JsonParser parser) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs(number.scale()) > MAX_SCALE) {
            throw new IllegalArgumentException("scale");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A fraction of a second counts as a second: what may come after it must not come before. */
    private static long wholeSeconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private static <T> JsonSerializer<T> writer(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                writing.write(value, out);
            }
        };
    }
}
