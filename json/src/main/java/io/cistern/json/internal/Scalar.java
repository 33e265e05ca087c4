// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.cistern.api.InfrastructureException;
import java.io.IOException;
import java.util.Set;

/**
 * Reads a value that has no parts: of one of its token kinds only, never converted from another.
 *
 * @param <T> the Java type
 */
final class Scalar<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    /** Reads the current token; an {@link IllegalArgumentException} means that it is not in the form. */
    interface Form<T> {
        T read(JsonParser parser) throws IOException;
    }

    private final transient Set<JsonToken> tokens;
    private final String description;
    private final transient Form<T> form;

    /**
     * @param description what the value is, as in "is a whole number"
     * @param tokens the kinds of token it is written as
     */
    Scalar(Class<T> type, String description, Set<JsonToken> tokens, Form<T> form) {
        super(type);
        this.description = description;
        this.tokens = tokens;
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!tokens.contains(parser.currentToken())) {
            throw refusal(parser);
        }
        try {
            return form.read(parser);
        } catch (InfrastructureException e) {
            throw new Refusal(parser, e.details().rule().orElse(e.getMessage()), remedy(e));
        } catch (IllegalArgumentException e) {
            throw refusal(parser);
        }
    }

    @Override
    public T getNullValue(DeserializationContext context) throws JsonMappingException {
        if (handledType().isPrimitive()) {
            throw Refusal.mandatory(context.getParser());
        }
        return null;
    }

    private Refusal refusal(JsonParser parser) {
        return new Refusal(parser, "is " + description, "correct the value");
    }

    private static String remedy(InfrastructureException e) {
        return e.details().remedy().orElse("correct the value");
    }
}
