// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.Response;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationOccurrenceBuilder;
import io.cistern.vim.VimInterfaces;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads an operation occurrence: the type of its result is the one that its operation returns. The result of an
 * operation that is not known here, one of a later release, is left out.
 */
final class OccurrenceForm extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    OccurrenceForm(JsonDeserializer<?> standard) {
        super(standard);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegatee) {
        return new OccurrenceForm(delegatee);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        Optional<JsonNode> result =
                tree instanceof ObjectNode object ? Optional.ofNullable(object.remove("result")) : Optional.empty();
        try (JsonParser rest = tree.traverse(parser.getCodec())) {
            rest.nextToken();
            OperationOccurrence occurrence = (OperationOccurrence) super.deserialize(rest, context);
            Optional<Class<? extends Response>> type = resultType(occurrence);
            return result.isPresent() && type.isPresent()
                    ? with(occurrence, read(result.get(), type.get(), context))
                    : occurrence;
        }
    }

    private static Response read(JsonNode result, Class<? extends Response> type, DeserializationContext context)
            throws IOException {
        try {
            return context.readTreeAsValue(result, type);
        } catch (JsonMappingException e) {
            e.prependPath(OperationOccurrence.class, "result");
            throw e;
        }
    }

    private static OperationOccurrence with(OperationOccurrence occurrence, Response result) {
        return OperationOccurrenceBuilder.builder(occurrence).result(result).build();
    }

    private static Optional<Class<? extends Response>> resultType(OperationOccurrence occurrence) {
        return VimInterfaces.ALL.stream()
                .filter(type -> type.getSimpleName().equals(occurrence.interfaceName()))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().equals(occurrence.operation()))
                .findFirst()
                .map(OccurrenceForm::responseType);
    }

    private static Class<? extends Response> responseType(Method operation) {
        ParameterizedType stage = (ParameterizedType) operation.getGenericReturnType();
        return ((Class<?>) stage.getActualTypeArguments()[0]).asSubclass(Response.class);
    }
}
