// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.redfish.internal.model.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The resources in a directory, as the tools of the DMTF capture and publish them: what was read at {@code
 * /redfish/v1/Systems/1} is in {@code redfish/v1/Systems/1/index.json}. Nothing is read but these files.
 */
public final class CapturedTree {

    private static final String INDEX = "index.json";

    private final Blueprint blueprint;
    private final Style style;

    private CapturedTree(Blueprint blueprint, Style style) {
        this.blueprint = blueprint;
        this.style = style;
    }

    /**
     * Reads a directory.
     *
     * @param directory the one in which {@code redfish} is
     * @param style how clients are let in, what tags and pages there are; the resources stay as they are
     */
    public static CapturedTree read(Path directory, Style style) {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, ObjectNode> resources = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(directory.resolve("redfish"))) {
            List<Path> sorted =
                    files.filter(file -> file.endsWith(INDEX)).sorted().toList();
            for (Path file : sorted) {
                JsonNode json = mapper.readTree(file.toFile());
                if (json instanceof ObjectNode resource) {
                    resources.put(
                            "/"
                                    + directory
                                            .relativize(file.getParent())
                                            .toString()
                                            .replace('\\', '/'),
                            resource);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The resources in " + directory + " cannot be read", unreadable);
        }
        return new CapturedTree(Blueprint.of(resources), style);
    }

    /**
     * A tree of one's own.
     *
     * @param resources what is read at each address, as JSON objects
     * @param style how clients are let in, what tags and pages there are; the resources stay as they are
     */
    public static CapturedTree of(Map<String, String> resources, Style style) {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, ObjectNode> parsed = new LinkedHashMap<>();
        resources.forEach((address, json) -> {
            try {
                parsed.put(address, mapper.readValue(json, ObjectNode.class));
            } catch (IOException wrong) {
                throw new UncheckedIOException("What is at " + address + " is no JSON object", wrong);
            }
        });
        return new CapturedTree(Blueprint.of(parsed), style);
    }

    /** The directories below this one that have a tree in them, by name. */
    public static List<Path> in(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(child ->
                            Files.isRegularFile(child.resolve("redfish/v1").resolve(INDEX)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The directory " + directory + " cannot be read", unreadable);
        }
    }

    Blueprint blueprint() {
        return blueprint;
    }

    Style style() {
        return style;
    }
}
