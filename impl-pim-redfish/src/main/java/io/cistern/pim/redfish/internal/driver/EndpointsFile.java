// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.EndpointDefinition;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.inventory.TrustMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The file that lists the endpoints of a fleet. Its first line names the columns, the others have an endpoint each;
 * values are separated by commas, several pins of one endpoint by spaces. A line that begins with {@code #} is a
 * comment.
 */
final class EndpointsFile {

    private static final String KEY = "endpoints.file";
    private static final String ADDRESS = "address";
    private static final List<String> COLUMNS = List.of(
            ADDRESS,
            "credentialRef",
            "trustMode",
            "pins",
            "verifyHostName",
            "resourcePoolId",
            "locationId",
            "expectedSerial");

    private final Path file;

    EndpointsFile(Path file) {
        this.file = file;
    }

    /** @throws InfrastructureException INVALID_ARGUMENT: the line and what is wrong with it */
    List<EndpointDefinition> read() {
        List<String> lines = lines();
        List<EndpointDefinition> endpoints = new ArrayList<>();
        List<String> header = List.of();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> values =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (header.isEmpty()) {
                header = header(values, number);
            } else {
                endpoints.add(endpoint(row(header, values, number), number));
            }
        }
        return List.copyOf(endpoints);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw InfrastructureException.invalidArgument(
                    KEY, "names a file that can be read; " + file + " cannot: " + e.getMessage(), "provide it");
        }
    }

    private List<String> header(List<String> names, int number) {
        List<String> unknown =
                names.stream().filter(name -> !COLUMNS.contains(name)).toList();
        if (!unknown.isEmpty() || !names.contains(ADDRESS)) {
            throw wrong(
                    number,
                    "names columns among " + String.join(", ", COLUMNS) + ", address at least; not "
                            + String.join(", ", unknown));
        }
        return names;
    }

    private Map<String, String> row(List<String> header, List<String> values, int number) {
        if (values.size() != header.size()) {
            throw wrong(number, "has " + header.size() + " values, not " + values.size());
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < header.size(); column++) {
            if (!values.get(column).isEmpty()) {
                row.put(header.get(column), values.get(column));
            }
        }
        return row;
    }

    private EndpointDefinition endpoint(Map<String, String> row, int number) {
        if (!row.containsKey(ADDRESS)) {
            throw wrong(number, "has an address");
        }
        return EndpointDefinition.builder()
                .address(row.get(ADDRESS))
                .credentialRef(Optional.ofNullable(row.get("credentialRef")))
                .tls(new TlsPolicy(
                        trustMode(row.getOrDefault("trustMode", TrustMode.TOFU.name()), number),
                        row.containsKey("pins") ? List.of(row.get("pins").split(" +")) : List.of(),
                        Boolean.parseBoolean(row.getOrDefault("verifyHostName", "false")),
                        false))
                .resourcePoolId(Optional.ofNullable(row.get("resourcePoolId")))
                .locationId(Optional.ofNullable(row.get("locationId")))
                .expectedSerial(Optional.ofNullable(row.get("expectedSerial")))
                .build();
    }

    private TrustMode trustMode(String text, int number) {
        try {
            return TrustMode.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(number, "has one of " + Arrays.toString(TrustMode.values()) + " as its trustMode");
        }
    }

    private InfrastructureException wrong(int line, String rule) {
        return InfrastructureException.invalidArgument(
                KEY, rule + " (" + file + ", line " + line + ")", "correct the line");
    }
}
