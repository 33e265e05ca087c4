// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.operation.OperationOccurrence;
import java.io.IOException;
import java.util.Arrays;

/** Chooses the readers that need more than the components of a record. */
final class RecordForms extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> standard) {
        return new EnumForm(type.getRawClass());
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> standard) {
        Class<?> type = bean.getBeanClass();
        if (type == OperationOccurrence.class) {
            return new OccurrenceForm(standard);
        }
        if (InlinedForm.isFor(type)) {
            return new InlinedForm(standard);
        }
        return hasOlderShape(type) ? new Older(standard) : standard;
    }

    private static boolean hasOlderShape(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> OlderShapes.ATTRIBUTES.contains(component.getName()));
    }

    /** Brings an object of an older release into today's shape and then reads it. */
    private static final class Older extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        Older(JsonDeserializer<?> standard) {
            super(standard);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegatee) {
            return new Older(delegatee);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode tree = context.readTree(parser);
            if (tree instanceof ObjectNode object) {
                OlderShapes.renew(object, parser);
            }
            try (JsonParser renewed = tree.traverse(parser.getCodec())) {
                renewed.nextToken();
                return super.deserialize(renewed, context);
            }
        }
    }
}
