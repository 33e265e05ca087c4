// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads the JSON of one BMC: more tolerant than the grammar, and bounded in depth and in the number of values, since an
 * answer of a few megabytes can become a tree of a gigabyte.
 */
public final class DocumentReader {

    private static final int MAX_DEPTH = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Links links;
    private final Deviations deviations;
    private final Vocabulary vocabulary;

    public DocumentReader(Links links, Deviations deviations, Vocabulary vocabulary) {
        this.links = links;
        this.deviations = deviations;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads an answer.
     *
     * @return what it says; not present: it is empty, or no object
     * @throws JsonParseException it is no JSON, or too deep
     * @throws io.cistern.api.InfrastructureException BACKEND_ERROR: it has more than one answer may have; LIMIT_EXCEEDED:
     *     it has more than the budget has left
     */
    public RedfishObject read(InputStream body, Link from, Budget budget) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        int first = text.read();
        if (first == BYTE_ORDER_MARK) {
            deviations.count(DeviationKind.BYTE_ORDER_MARK, from.toString());
        } else if (first >= 0) {
            text.unread(first);
        }
        JsonNode root = MissingNode.getInstance();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != null) {
                root = tree(parser, from, budget);
            }
        }
        if (!root.isObject() && !root.isMissingNode()) {
            deviations.count(DeviationKind.NO_OBJECT, from.toString());
            root = MissingNode.getInstance();
        }
        return new RedfishObject(root, from, "", links, deviations);
    }

    private JsonNode tree(JsonParser parser, Link from, Budget budget) throws IOException {
        Deque<ContainerNode<?>> open = new ArrayDeque<>();
        Optional<JsonNode> root = Optional.empty();
        int values = 0;
        for (JsonToken token = parser.currentToken(); root.isEmpty(); token = parser.nextToken()) {
            if (token == null) {
                throw new JsonParseException(parser, "it ends within an object");
            }
            if (token == JsonToken.FIELD_NAME) {
                continue;
            }
            budget.takeValue(++values, from);
            JsonNode done;
            if (token.isStructEnd()) {
                done = open.pop();
            } else if (token.isStructStart()) {
                ContainerNode<?> container = token == JsonToken.START_OBJECT ? NODES.objectNode() : NODES.arrayNode();
                add(open, container, parser, from);
                open.push(container);
                continue;
            } else {
                done = scalar(parser, token);
                add(open, done, parser, from);
            }
            if (open.isEmpty()) {
                root = Optional.of(done);
            }
        }
        return root.get();
    }

    private void add(Deque<ContainerNode<?>> open, JsonNode value, JsonParser parser, Link from) throws IOException {
        ContainerNode<?> parent = open.peek();
        if (parent instanceof ArrayNode array) {
            array.add(value);
        } else if (parent instanceof ObjectNode object) {
            // The name of a container is that of its parent's context.
            String name = value.isContainerNode()
                    ? parser.getParsingContext().getParent().getCurrentName()
                    : parser.currentName();
            if (object.replace(name, value) != null) {
                deviations.count(DeviationKind.DUPLICATE_MEMBER, from + " " + name);
            }
        }
    }

    private JsonNode scalar(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> NODES.textNode(vocabulary.same(parser.getText()));
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? NODES.numberNode(parser.getBigIntegerValue())
                        : NODES.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }
}
