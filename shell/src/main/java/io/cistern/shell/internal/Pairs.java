// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.InfrastructureException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code name=value} pairs of the command line. */
public final class Pairs {

    private final String option;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Pairs(String option) {
        this.option = option;
    }

    /** Metadata: one pair per option. */
    public static Map<String, String> metadata(String option, Collection<String> pairs) {
        Pairs read = new Pairs(option);
        pairs.forEach(read::put);
        return read.values;
    }

    /** A small structure: pairs of known names, separated by commas. */
    public static Pairs structure(String option, String text, Set<String> names) {
        Pairs read = new Pairs(option);
        for (String pair : text.split(",")) {
            read.put(pair);
        }
        read.values.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw InfrastructureException.invalidArgument(
                            option,
                            "has " + String.join(", ", names) + ", not " + unknown,
                            "give one of them, or the whole request with --json");
                });
        return read;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The values of a list, separated by {@code +}. */
    public List<String> list(String name) {
        return get(name).map(text -> List.of(text.split("\\+"))).orElse(List.of());
    }

    private void put(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw InfrastructureException.invalidArgument(option, "is name=value, not " + pair, "write it so");
        }
        if (values.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
            throw InfrastructureException.invalidArgument(
                    option, "names each key once, not " + pair.substring(0, equals) + " twice", "leave one out");
        }
    }
}
