// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import java.util.Collections;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * What a request says about itself, taken down while it is being read: the server's own object is not to be asked once
 * an answer is produced in another thread.
 *
 * @param base the path of the façade
 * @param path the path of the request
 * @param traceParent its trace context
 * @param preference how long its consumer wants to wait
 * @param idempotencyKey makes a mutation happen once
 * @param resourceGroup the resource group of requests that name none
 * @param ifMatch the ETags that an element must have to be changed
 * @param ifNoneMatch the ETags that an element must not have to be shown
 */
record Incoming(
        String base,
        String path,
        String traceParent,
        Preference preference,
        Optional<String> idempotencyKey,
        Optional<String> resourceGroup,
        Optional<String> ifMatch,
        Optional<String> ifNoneMatch) {

    static Incoming of(HttpServletRequest http) {
        return new Incoming(
                http.getServletPath(),
                http.getRequestURI(),
                TraceParent.of(http),
                Preference.parse(Collections.list(http.getHeaders("Prefer"))),
                Optional.ofNullable(http.getHeader("Idempotency-Key")).map(Incoming::unquoted),
                Optional.ofNullable(http.getHeader("Cistern-Resource-Group")),
                Optional.ofNullable(http.getHeader("If-Match")),
                Optional.ofNullable(http.getHeader("If-None-Match")));
    }

    /** The path of the VIMs or of the PIMs, whichever the request is for. */
    String door() {
        return base + (path.startsWith(base + "/pim/") ? "/pim/v1/pims" : "/vim/v1/vims");
    }

    /** As a structured header (RFC 8941) the key comes in quotes, which are not part of it. */
    private static String unquoted(String key) {
        return key.replaceAll("^\"(.*)\"$", "$1");
    }
}
