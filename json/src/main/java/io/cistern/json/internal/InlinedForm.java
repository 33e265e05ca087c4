// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.AttributeName;
import io.cistern.api.Inlined;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

/** Reads a record with {@link Inlined} parts: gives each part the members that are its own, and then reads it. */
final class InlinedForm extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    /** The member that tells which record the details of a physical resource are. */
    private static final String KIND = "resourceKind";

    InlinedForm(JsonDeserializer<?> standard) {
        super(standard);
    }

    static boolean isFor(Class<?> type) {
        return type.isRecord() && parts(type).findAny().isPresent();
    }

    /** Whether a member that the reader of a record asks for is none of the JSON text. */
    static boolean isPart(Class<?> type, String member) {
        return type.isRecord() && parts(type).anyMatch(part -> part.getName().equals(member));
    }

    private static Stream<RecordComponent> parts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(part -> part.isAnnotationPresent(Inlined.class));
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegatee) {
        return new InlinedForm(delegatee);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        if (tree instanceof ObjectNode object) {
            parts(handledType()).forEach(part -> take(part, object));
        }
        try (JsonParser nested = tree.traverse(parser.getCodec())) {
            nested.nextToken();
            return super.deserialize(nested, context);
        }
    }

    private static void take(RecordComponent component, ObjectNode from) {
        ObjectNode part = from.objectNode();
        members(component.getType()).filter(from::has).forEach(name -> part.set(name, from.remove(name)));
        if (component.getType() == PhysicalResourceDetails.class && from.has(KIND)) {
            part.set(KIND, from.get(KIND));
        }
        from.set(component.getName(), part);
    }

    private static Stream<String> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(InlinedForm::members)
                        .distinct()
                : Arrays.stream(type.getRecordComponents()).map(AttributeName.Of::component);
    }

    /** Reads what only one kind of physical resource has. */
    static final class Details extends JsonDeserializer<PhysicalResourceDetails> {

        @Override
        public PhysicalResourceDetails deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            JsonNode part = context.readTree(parser);
            JsonNode kind = part.path(KIND);
            return kind.isMissingNode()
                    ? null
                    : context.readTreeAsValue(
                            part,
                            context.readTreeAsValue(kind, ResourceKind.class).details());
        }
    }
}
