// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import java.util.UUID;
import java.util.regex.Pattern;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServletRequest;

/** The W3C {@code traceparent} of a request: the one it came with, or one of its own. */
public final class TraceParent {
    /** The header, and the attribute of a request that keeps it. */
    public static final String NAME = "traceparent";

    private static final Pattern VALID =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** Decides on the value of a request, once. */
    public static String begin(HttpServletRequest request) {
        String given = request.getHeader(NAME);
        String value = given != null && VALID.matcher(given).matches() ? given : fresh();
        request.setAttribute(NAME, value);
        return value;
    }

    /** The value that was decided on. */
    static String of(ServletRequest request) {
        return (String) request.getAttribute(NAME);
    }

    private static String fresh() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String span = UUID.randomUUID().toString().replace("-", "").substring(16);
        return "00-" + trace + "-" + span + "-01";
    }
}
