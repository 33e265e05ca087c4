// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.Request;
import java.util.Optional;
import java.util.Set;

/** Where a request goes. */
final class Paths {
    private static final Set<String> INFRASTRUCTURE = Set.of("vimId", "pimId");

    private Paths() {}

    /**
     * The path of a request, and the query if it has no body.
     *
     * @param element the type of what the request finds, if it finds something
     */
    static String of(Route route, Optional<String> infrastructureId, Request request, Class<?> element) {
        String path = route.path(variable -> INFRASTRUCTURE.contains(variable)
                ? infrastructureId.orElseThrow()
                : RecordParts.value(request, variable).map(Object::toString).orElseThrow());
        String query = route.hasBody() ? "" : QueryText.of(request, element, route.variables());
        return query.isEmpty() ? path : path + "?" + query;
    }
}
