// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationOccurrenceBuilder;
import io.cistern.pim.PimInterfaces;
import io.cistern.vim.VimInterfaces;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads an operation occurrence: the types of its request and result are those of its operation. They are left out
 * where the operation is not known here, one of a later release.
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
        Optional<JsonNode> request = taken(tree, "request");
        Optional<JsonNode> result = taken(tree, "result");
        try (JsonParser rest = tree.traverse(parser.getCodec())) {
            rest.nextToken();
            OperationOccurrence occurrence = (OperationOccurrence) super.deserialize(rest, context);
            Optional<Method> operation = operation(occurrence);
            if (operation.isEmpty()) {
                return occurrence;
            }
            return OperationOccurrenceBuilder.builder(occurrence)
                    .request(read(request, "request", requestType(operation.get()), context))
                    .result(read(result, "result", responseType(operation.get()), context))
                    .build();
        }
    }

    private static Optional<JsonNode> taken(JsonNode tree, String member) {
        return tree instanceof ObjectNode object ? Optional.ofNullable(object.remove(member)) : Optional.empty();
    }

    private static <T> Optional<T> read(
            Optional<JsonNode> value, String member, Class<? extends T> type, DeserializationContext context)
            throws IOException {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(context.readTreeAsValue(value.get(), type));
        } catch (JsonMappingException e) {
            e.prependPath(OperationOccurrence.class, member);
            throw e;
        }
    }

    private static Optional<Method> operation(OperationOccurrence occurrence) {
        return Stream.concat(VimInterfaces.ALL.stream(), PimInterfaces.ALL.stream())
                .filter(type -> type.getSimpleName().equals(occurrence.interfaceName()))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().equals(occurrence.operation()))
                .findFirst();
    }

    private static Class<? extends Request> requestType(Method operation) {
        return operation.getParameterTypes()[1].asSubclass(Request.class);
    }

    private static Class<? extends Response> responseType(Method operation) {
        ParameterizedType stage = (ParameterizedType) operation.getGenericReturnType();
        return ((Class<?>) stage.getActualTypeArguments()[0]).asSubclass(Response.class);
    }
}
