// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Does harm to resources at random places: leaves out, takes away, writes something else. */
final class Mutilation {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 60;

    private final Random random;

    Mutilation(long seed) {
        random = new Random(seed);
    }

    /** Does that much harm to these resources. */
    void harm(Collection<JsonNode> resources, int wounds) {
        List<JsonNode> all = List.copyOf(resources);
        for (int i = 0; i < wounds; i++) {
            wound(any(containers(any(all))));
        }
    }

    private void wound(JsonNode container) {
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = any(names);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.putNull(name);
                case 2 -> object.set(name.toUpperCase(Locale.ROOT), object.remove(name));
                default -> object.set(name, something());
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), something());
        }
    }

    private JsonNode something() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.textNode("");
            case 1 -> JSON.textNode("x".repeat(10_000));
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(Double.MAX_VALUE);
            case 4 -> JSON.numberNode(0.5);
            case 5 -> JSON.booleanNode(random.nextBoolean());
            case 6 -> JSON.objectNode();
            case 7 -> JSON.arrayNode();
            case 8 -> link("/redfish/v1/Nowhere");
            case 9 -> link("/redfish/v1/Systems");
            case 10 -> link("https://elsewhere.invalid/redfish/v1/Chassis");
            default -> deep();
        };
    }

    private static JsonNode link(String address) {
        return JSON.objectNode().put("@odata.id", address);
    }

    private static JsonNode deep() {
        ArrayNode outer = JSON.arrayNode();
        ArrayNode at = outer;
        for (int i = 0; i < DEPTH; i++) {
            at = at.addArray();
        }
        return outer;
    }

    private static List<JsonNode> containers(JsonNode root) {
        List<JsonNode> found = new ArrayList<>();
        if (root.isContainerNode()) {
            found.add(root);
            root.forEach(child -> found.addAll(containers(child)));
        }
        return found;
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
