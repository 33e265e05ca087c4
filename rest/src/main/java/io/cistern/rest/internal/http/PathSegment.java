// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An identifier as part of a path. */
public final class PathSegment {
    private PathSegment() {}

    /** Percent-encodes whatever is not plain. */
    public static String encode(String identifier) {
        return URLEncoder.encode(identifier, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
