// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.inventory.TrustMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Endpoints as a table (RFC 4180). Its first line names the columns, the others have an endpoint each; several pins of
 * one endpoint are separated by spaces. Lines that are empty or begin with {@code #} are left out. A host alone is an
 * https address. Whatever is wrong is told at once, by line and column; no value is repeated, since it may be a secret.
 */
public final class EndpointTable {

    /** The columns there can be, in any order; {@code address} must be there. */
    public static final List<String> COLUMNS = List.of(
            "address",
            "credentialRef",
            "trustMode",
            "pins",
            "verifyHostName",
            "resourcePoolId",
            "locationId",
            "expectedSerial");

    private static final int MAX_FAULTS = 20;

    private final Map<Integer, RegisterEndpointRequest> endpoints = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What is wrong with a cell. */
    private record Fault(String place, String rule) {}

    private EndpointTable(String text, boolean approve) {
        List<String> lines = text.lines().toList();
        List<String> header = List.of();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line);
            if (header.isEmpty()) {
                header = cells;
                checkHeader(number, header);
                tell();
            } else {
                row(number, header, cells, approve);
            }
        }
        checkAddresses();
        tell();
    }

    /** The endpoints of a table, perhaps none. Errors: INVALID_ARGUMENT, naming lines and columns. */
    public static List<RegisterEndpointRequest> read(String text) {
        return List.copyOf(new EndpointTable(text, false).endpoints.values());
    }

    /** The import of a table. Errors: INVALID_ARGUMENT, naming lines and columns. */
    public static ImportEndpointsRequest request(String text, boolean approve, boolean dryRun) {
        List<RegisterEndpointRequest> endpoints = List.copyOf(new EndpointTable(text, approve).endpoints.values());
        if (endpoints.isEmpty()) {
            throw InfrastructureException.invalidArgument(
                    "line 1", "names the columns, and a line below it an endpoint", "add lines");
        }
        return new ImportEndpointsRequest(endpoints, approve, dryRun);
    }

    private void checkHeader(int number, List<String> names) {
        if (!names.contains("address")
                || !COLUMNS.containsAll(names)
                || names.stream().distinct().count() < names.size()) {
            List<String> unknown = names.stream()
                    .filter(name -> !COLUMNS.contains(name))
                    .map(name -> name.substring(0, Math.min(name.length(), 32)))
                    .limit(COLUMNS.size())
                    .toList();
            faults.add(new Fault(
                    "line " + number,
                    "names columns among " + String.join(", ", COLUMNS) + ", address at least and each once"
                            + (unknown.isEmpty() ? "" : "; not " + String.join(", ", unknown))));
        }
    }

    private void row(int number, List<String> header, List<String> cells, boolean approve) {
        if (cells.size() != header.size()) {
            faults.add(new Fault("line " + number, "has " + header.size() + " values, not " + cells.size()));
            return;
        }
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                row.put(header.get(column), cells.get(column));
            }
        }
        try {
            RegisterEndpointRequest endpoint = endpoint(row);
            new ImportEndpointsRequest(List.of(endpoint), approve, true).validate();
            endpoints.put(number, endpoint);
        } catch (InfrastructureException refused) {
            String path = refused.details().attribute().orElse("");
            String column = path.replaceAll("\\[\\d+\\]$", "").replaceAll(".*\\.", "");
            faults.add(new Fault(
                    "line " + number + ", column " + column,
                    refused.details().rule().orElse("is wrong")));
        }
    }

    private static RegisterEndpointRequest endpoint(Map<String, String> row) {
        String address = row.getOrDefault("address", "");
        TlsPolicy tls = new TlsPolicy(
                constant("trustMode", row.getOrDefault("trustMode", TrustMode.TOFU.name()), TrustMode.values()),
                row.containsKey("pins") ? List.of(row.get("pins").split(" +")) : List.of(),
                constant("verifyHostName", row.getOrDefault("verifyHostName", "false"), Boolean.FALSE, Boolean.TRUE),
                false);
        return RegisterEndpointRequest.builder()
                .address(address.isEmpty() || address.contains("://") ? address : "https://" + address)
                .credentialRef(Optional.ofNullable(row.get("credentialRef")))
                .tls(Optional.of(tls))
                .resourcePoolId(Optional.ofNullable(row.get("resourcePoolId")))
                .locationId(Optional.ofNullable(row.get("locationId")))
                .expectedSerial(Optional.ofNullable(row.get("expectedSerial")))
                .build();
    }

    @SafeVarargs
    private static <T> T constant(String column, String text, T... constants) {
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> InfrastructureException.invalidArgument(
                        column, "is one of " + Arrays.toString(constants), "give one of them"));
    }

    private void checkAddresses() {
        Map<String, Integer> first = new HashMap<>();
        endpoints.forEach((number, endpoint) -> {
            Integer before = first.putIfAbsent(endpoint.address().toLowerCase(Locale.ROOT), number);
            if (before != null) {
                faults.add(new Fault("line " + number + ", column address", "is the address of line " + before));
            }
        });
        if (endpoints.size() > ImportEndpointsRequest.MAX_ENDPOINTS) {
            faults.add(new Fault(
                    "line " + (ImportEndpointsRequest.MAX_ENDPOINTS + 2),
                    "is too many: at most " + ImportEndpointsRequest.MAX_ENDPOINTS + " endpoints"));
        }
    }

    private void tell() {
        if (faults.isEmpty()) {
            return;
        }
        StringBuilder rule = new StringBuilder(faults.get(0).rule());
        faults.stream().skip(1).limit(MAX_FAULTS).forEach(fault -> rule.append("; ")
                .append(fault.place())
                .append(": ")
                .append(fault.rule()));
        if (faults.size() > MAX_FAULTS + 1) {
            rule.append("; and ").append(faults.size() - MAX_FAULTS - 1).append(" more");
        }
        throw InfrastructureException.invalidArgument(
                faults.get(0).place(), rule.toString(), "correct the table; nothing of it was taken");
    }

    /** The cells of a line. One that begins with a quotation mark ends with one; two of them inside stand for one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(next);
                i++;
            } else if (next == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (next == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(next);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
