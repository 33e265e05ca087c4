// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Import Endpoints.
 *
 * @param endpoints 1..N; what became, or would become, of each, in the order of the request
 */
public record ImportEndpointsResponse(List<ImportedEndpoint> endpoints) implements Response {

    public ImportEndpointsResponse {
        endpoints = Attributes.list(endpoints, "endpoints");
    }
}
