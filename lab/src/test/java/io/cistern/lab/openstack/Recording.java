// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One exchange with a real OpenStack. */
record Recording(String name, JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DIRECTORY = Path.of("../impl-vim-openstack/src/test/resources/recordings");

    /** All of them, in the order they were made. */
    static List<Recording> all() {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(Recording::read)
                    .sorted(Comparator.comparingInt(
                            recording -> recording.content.path("sequence").asInt()))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Recording read(Path file) {
        try {
            String name = DIRECTORY.relativize(file).toString().replace(".json", "");
            return new Recording(name, JSON.readTree(file.toFile()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    JsonNode request() {
        return content.path("request");
    }

    JsonNode response() {
        return content.path("response");
    }

    int status() {
        return response().path("status").asInt();
    }

    JsonNode waitedFor() {
        return content.path("waited_for");
    }

    String user() {
        return content.path("user").asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
