// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the standard says of each attribute, as far as public sources tell it: {@code standard.csv}. */
final class Standard {

    /**
     * One attribute.
     *
     * @param clause the clause of the operation or element in IFA 005
     * @param cardinality as in IFA 005
     * @param mark how sure that is
     */
    record Entry(String clause, String cardinality, String mark) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> clauses = new LinkedHashMap<>();

    private Standard() {}

    static Standard read() {
        Standard standard = new Standard();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Standard.class.getResourceAsStream("standard.csv"), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> List.of(line.split(","))).forEach(standard::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return standard;
    }

    private void add(List<String> fields) {
        Entry before = entries.put(
                fields.get(1) + "." + fields.get(2), new Entry(fields.get(0), fields.get(3), fields.get(4)));
        if (before != null) {
            throw new IllegalStateException("standard.csv has twice: " + fields);
        }
        clauses.put(fields.get(1), fields.get(0));
    }

    /** An attribute by its name, {@code Element.attribute}; empty: the standard has none of that name. */
    Optional<Entry> attribute(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The clause that defines an element; empty: it is ours. */
    Optional<String> clause(Class<?> element) {
        return Optional.ofNullable(clauses.get(element.getSimpleName()));
    }

    /** Every attribute that the standard has. */
    Set<String> attributes() {
        return entries.keySet();
    }
}
