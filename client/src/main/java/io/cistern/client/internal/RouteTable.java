// SPDX-License-Identifier: Apache-2.0
package io.cistern.client.internal;

import io.cistern.api.operation.Operations;
import io.cistern.json.CisternJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where each operation is served: read from the OpenAPI document that the façade publishes and a test of it keeps
 * current, so that no path is written twice.
 */
public final class RouteTable {

    /**
     * The part of the document that is needed.
     *
     * @param paths path to HTTP method to what it does
     */
    private record Document(Map<String, Map<String, Described>> paths) {}

    /**
     * An operation of the document.
     *
     * @param operationId the method of the interface, where it is served in general
     * @param tags the interface
     * @param requestBody present if the request is sent as a body
     */
    private record Described(String operationId, List<String> tags, Optional<Body> requestBody) {}

    /**
     * A body of the document.
     *
     * @param required whether it must be there
     */
    private record Body(boolean required) {}

    private final Map<String, Route> routes = new LinkedHashMap<>();

    private RouteTable(Document document) {
        document.paths()
                .forEach((path, methods) -> methods.forEach((method, described) -> routes.put(
                        described.tags().get(0) + "." + described.operationId(),
                        new Route(
                                method.toUpperCase(Locale.ROOT),
                                path,
                                described.requestBody().isPresent()))));
    }

    /** Reads the document that this client was built with. */
    public static RouteTable read() {
        try (InputStream document = RouteTable.class.getResourceAsStream("openapi.json")) {
            return new RouteTable(new CisternJson().read(document, Document.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the client's own description of the façade cannot be read", e);
        }
    }

    /** Where a method of an interface is served; empty: nowhere. */
    Optional<Route> find(Class<?> standardInterface, Method method) {
        return find(standardInterface, method.getName());
    }

    /** Where the operation is shown that a mutation has become. */
    Route operation(Route mutation) {
        String operationId = mutation.template().startsWith("/pim/") ? "queryPimOperationsById" : "queryOperationsById";
        return find(Operations.class, operationId).orElseThrow();
    }

    private Optional<Route> find(Class<?> standardInterface, String operationId) {
        return Optional.ofNullable(routes.get(standardInterface.getSimpleName() + "." + operationId));
    }
}
