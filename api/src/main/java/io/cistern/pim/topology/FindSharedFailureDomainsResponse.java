// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Find Shared Failure Domains.
 *
 * @param failureDomains 0..N; each with two or more of the resources; none: nothing takes two of them down
 */
public record FindSharedFailureDomainsResponse(List<FailureDomain> failureDomains) implements Response {

    public FindSharedFailureDomainsResponse {
        failureDomains = Attributes.list(failureDomains, "failureDomains");
    }
}
