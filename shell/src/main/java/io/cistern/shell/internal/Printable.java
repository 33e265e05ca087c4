// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Text as it may reach a terminal: names come from clouds and could hold escape sequences. */
public final class Printable {

    private Printable() {}

    public static String text(String raw) {
        return raw.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The value, or nothing to see. A time is told to the second. */
    public static String text(Optional<?> value) {
        return value.map(Printable::plain).orElse("");
    }

    private static String plain(Object value) {
        return value instanceof Instant time
                ? time.truncatedTo(ChronoUnit.SECONDS).toString()
                : value.toString();
    }
}
