// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ProblemDetails;
import java.io.IOException;
import java.util.Locale;

/** Failures as problem documents (RFC 9457): the members of the RFC, our code, and what else is known beside them. */
final class ProblemForm {
    private static final String TYPE = "urn:cistern:problem:";
    private static final String INSTANCE = "urn:cistern:operation:";

    private ProblemForm() {}

    static final class Writer extends JsonSerializer<ProblemDetails> {
        @Override
        public void serialize(ProblemDetails problem, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            String words = problem.code().name().toLowerCase(Locale.ROOT);
            out.writeStartObject();
            out.writeStringField("type", TYPE + words.replace('_', '-'));
            out.writeStringField("title", title(words.replace('_', ' ')));
            out.writeNumberField("status", problem.httpStatus());
            out.writeStringField("detail", problem.detail());
            if (problem.details().operationId().isPresent()) {
                out.writeStringField(
                        "instance", INSTANCE + problem.details().operationId().get());
            }
            out.writeStringField("code", problem.code().name());
            provider.findValueSerializer(ErrorDetails.class)
                    .unwrappingSerializer(NameTransformer.NOP)
                    .serialize(problem.details(), out, provider);
            out.writeEndObject();
        }

        private static String title(String words) {
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    static final class Reader extends JsonDeserializer<ProblemDetails> {
        @Override
        public ProblemDetails deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode tree = context.readTree(parser);
            return new ProblemDetails(
                    member(tree, "code", ErrorCode.class, context),
                    member(tree, "detail", String.class, context),
                    context.readTreeAsValue(tree, ErrorDetails.class));
        }

        private static <T> T member(JsonNode tree, String name, Class<T> type, DeserializationContext context)
                throws IOException {
            return tree.has(name) ? context.readTreeAsValue(tree.get(name), type) : null;
        }
    }
}
