// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.InfrastructureException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads one of the literals of a closed list, in the spelling of the command line: lower case, with hyphens. */
public final class Choice {

    private Choice() {}

    public static <E extends Enum<E>> E of(Class<E> type, String option, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(literal -> literal.name().equalsIgnoreCase(text.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> InfrastructureException.invalidArgument(
                        option, "is one of " + literals(type), "give one of them instead of " + text));
    }

    private static String literals(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(literal -> literal.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
