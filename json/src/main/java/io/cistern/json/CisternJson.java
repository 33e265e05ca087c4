// SPDX-License-Identifier: Apache-2.0
package io.cistern.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.api.AttributeSelector;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.json.internal.JsonFaults;
import io.cistern.json.internal.JsonMappers;
import io.cistern.json.internal.SelectedAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes and reads the records of the API as JSON. Safe for use by several threads; costly to make, cheap to keep.
 *
 * <p>Reading refuses, with {@link ErrorCode#INVALID_ARGUMENT} and the path of the fault: text that is not JSON, a member
 * given twice, anything after the end, more than 64 levels, a string of more than 1 MiB, a number of more than 100
 * digits, a value of another type than the attribute's, and what the record itself refuses. Values are never converted:
 * {@code "1"} is no number, {@code 1} is not {@code true}.
 */
public final class CisternJson {
    private final ObjectMapper mapper = JsonMappers.standard();
    private final ObjectMapper canonical = JsonMappers.canonical();

    /** The JSON text of a value. */
    public String write(Object value) {
        return written(() -> mapper.writeValueAsString(value));
    }

    /**
     * Writes a value as UTF-8 and leaves the stream open.
     *
     * @throws IOException the stream failed
     */
    public void write(OutputStream out, Object value) throws IOException {
        mapper.writeValue(out, value);
    }

    /**
     * Writes one element, or a list of them, with the wanted attributes only and leaves the stream open. The first
     * attribute of an element, its identifier, is always written.
     *
     * @throws IOException the stream failed
     */
    public void write(OutputStream out, Object value, AttributeSelector selector) throws IOException {
        mapper.writeValue(out, SelectedAttributes.of(mapper.valueToTree(value), selector));
    }

    /**
     * The text that two values have in common exactly if they mean the same: members in the order of their names,
     * numbers without insignificant digits. For hashes and comparison.
     */
    public String canonical(Object value) {
        return written(() -> canonical.writeValueAsString(value));
    }

    /** Reads a value from JSON text. */
    public <T> T read(String json, Class<T> type) {
        return read(() -> mapper.readValue(json, type));
    }

    /**
     * Reads a value from UTF-8 JSON and leaves the stream open.
     *
     * @throws IOException the stream failed
     */
    public <T> T read(InputStream json, Class<T> type) throws IOException {
        return JsonFaults.translated(() -> mapper.readValue(json, type));
    }

    /**
     * Reads an object from UTF-8 JSON, one attribute of which is known from elsewhere, such as the path of a request:
     * the text may leave it out, but not contradict it.
     *
     * @throws IOException the stream failed
     */
    public <T> T read(InputStream json, Class<T> type, String attribute, String value) throws IOException {
        return JsonFaults.translated(() -> {
            JsonNode tree = mapper.readTree(json);
            if (!(tree instanceof ObjectNode object)) {
                return mapper.treeToValue(tree, type);
            }
            JsonNode given = object.path(attribute);
            if (!given.isMissingNode() && !given.equals(object.textNode(value))) {
                throw InfrastructureException.invalidArgument(
                        attribute, "is the same in the body as in the path", "leave it out of the body");
            }
            return mapper.treeToValue(object.put(attribute, value), type);
        });
    }

    /** Reads a list of values from JSON text. */
    public <T> List<T> readList(String json, Class<T> elementType) {
        JavaType list = mapper.getTypeFactory().constructCollectionType(List.class, elementType);
        return read(() -> mapper.readValue(json, list));
    }

    private static <T> T read(JsonFaults.Reading<T> reading) {
        return written(() -> JsonFaults.translated(reading));
    }

    /** Text in memory has no stream that could fail. */
    private static <T> T written(JsonFaults.Reading<T> work) {
        try {
            return work.get();
        } catch (IOException impossible) {
            throw new InfrastructureException(
                    ErrorCode.INTERNAL, "a value has no JSON form", ErrorDetails.NONE, impossible);
        }
    }
}
