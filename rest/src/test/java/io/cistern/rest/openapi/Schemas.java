// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.openapi;

import io.cistern.api.AttributeName;
import io.cistern.api.AttributeSelector;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Inlined;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The schemas of the records of the API, each named after its record and made when it is first referred to. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private final Javadoc javadoc;
    private final Map<String, Schema<?>> made = new TreeMap<>();

    Schemas(Javadoc javadoc) {
        this.javadoc = javadoc;
    }

    /** All that were referred to, by name. */
    Map<String, Schema<?>> made() {
        return made;
    }

    /** The schema of a Java type: in place for simple ones, by reference for records and enumerations. */
    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && plain != Filter.class && plain != AttributeSelector.class || plain.isEnum()) {
            return reference(plain);
        }
        return scalar(plain);
    }

    /**
     * A reference to what is one of several records. Not {@code oneOf}: unknown members are ignored, so that more than
     * one record can fit, which generated clients then refuse.
     */
    Schema<?> anyOf(String name, String description, List<Class<?>> types) {
        List<Schema> some = types.stream().<Schema>map(this::of).toList();
        made.put(name, new Schema<>().anyOf(some).description(description));
        return new Schema<>().$ref(PREFIX + name);
    }

    private Schema<?> container(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return of(arguments[0]);
        }
        return raw == Map.class
                ? new MapSchema().additionalProperties(of(arguments[1]))
                : new ArraySchema().items(of(arguments[0]));
    }

    private static Schema<?> scalar(Class<?> type) {
        if (type == long.class || type == Long.class) {
            return new IntegerSchema().format("int64");
        } else if (type == int.class || type == Integer.class) {
            return new IntegerSchema();
        } else if (type == boolean.class || type == Boolean.class) {
            return new BooleanSchema();
        } else if (type == BigDecimal.class) {
            return new NumberSchema();
        } else if (type == Instant.class) {
            return new DateTimeSchema();
        } else if (type == Duration.class) {
            return new IntegerSchema().format("int64").minimum(BigDecimal.ZERO);
        } else if (type == Request.class || type == Response.class) {
            return new ObjectSchema();
        }
        return new StringSchema();
    }

    private Schema<?> reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!made.containsKey(name)) {
            made.put(name, new ObjectSchema());
            made.put(name, definition(type));
        }
        return new Schema<>().$ref(PREFIX + name);
    }

    private Schema<?> definition(Class<?> type) {
        if (type == ProblemDetails.class) {
            return problem();
        }
        return type.isEnum() ? enumeration(type) : record(type);
    }

    private Schema<?> enumeration(Class<?> type) {
        StringSchema schema = new StringSchema();
        Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .forEach(schema::addEnumItem);
        Map<String, String> constants = javadoc.constants(type);
        String each = schema.getEnum().stream()
                .filter(constants::containsKey)
                .map(constant -> "* `" + constant + "` " + constants.get(constant))
                .collect(Collectors.joining("\n"));
        schema.setDescription(each.isEmpty() ? javadoc.type(type) : javadoc.type(type) + "\n\n" + each);
        return schema;
    }

    private Schema<?> record(Class<?> type) {
        ObjectSchema schema = new ObjectSchema();
        schema.setDescription(javadoc.type(type));
        attributes(schema, type, true);
        return schema;
    }

    /** The attributes of a record, and those of its inlined parts; what one of several parts has need not be there. */
    private void attributes(Schema<?> schema, Class<?> type, boolean always) {
        Map<String, String> descriptions = javadoc.components(type);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Inlined.class)) {
                inlined(schema, component.getType(), always);
                continue;
            }
            String name = AttributeName.Of.component(component);
            schema.addProperty(name, described(component, descriptions.get(component.getName())));
            if (always && isMandatory(component)) {
                schema.addRequiredItem(name);
            }
        }
    }

    private void inlined(Schema<?> schema, Class<?> part, boolean always) {
        if (part.isRecord()) {
            attributes(schema, part, always);
        } else {
            Arrays.stream(part.getPermittedSubclasses()).forEach(one -> attributes(schema, one, false));
        }
    }

    private Schema<?> described(RecordComponent component, String description) {
        Schema<?> schema = of(component.getGenericType());
        String text = component.isAnnotationPresent(Extension.class)
                ? description + " (extension: "
                        + component.getAnnotation(Extension.class).value() + ")"
                : description;
        if (schema.get$ref() != null) {
            return new Schema<>().allOf(List.of(schema)).description(text);
        }
        return schema.description(text);
    }

    /** The type of a component, or of what it has at most one or a list of. */
    static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType container
                ? (Class<?>) container.getActualTypeArguments()[0]
                : component.getType();
    }

    static boolean isMandatory(RecordComponent component) {
        return !List.of(Optional.class, List.class, Map.class).contains(component.getType());
    }

    /** A problem document: the members of RFC 9457, the code, and the details beside them. */
    private Schema<?> problem() {
        Schema<?> schema = record(ErrorDetails.class);
        Map<String, Schema> details = schema.getProperties();
        schema.setProperties(null);
        schema.setDescription("A failure (RFC 9457): what happened, whose turn it is and what to do.");
        schema.addProperty("type", new StringSchema().description("`urn:cistern:problem:` and the code"));
        schema.addProperty("title", new StringSchema().description("the code in words"));
        schema.addProperty("status", new IntegerSchema().description("the HTTP status"));
        schema.addProperty("detail", new StringSchema().description("what happened, for a person"));
        schema.addProperty(
                "instance",
                new StringSchema().description("`urn:cistern:operation:` and the operation, once there is one"));
        schema.addProperty(
                "code", new Schema<>().allOf(List.of(of(ErrorCode.class))).description("the kind of failure"));
        details.forEach(schema::addProperty);
        schema.setRequired(List.of("type", "title", "status", "detail", "code"));
        return schema;
    }
}
