// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Find Shared Failure Domains.
 *
 * @param resourceIds 2..N; the resources
 * @param domainKinds 0..N; only these domains; none: all
 */
public record FindSharedFailureDomainsRequest(List<String> resourceIds, List<FailureDomainKind> domainKinds)
        implements Request {

    public FindSharedFailureDomainsRequest {
        resourceIds = Attributes.nonEmpty(resourceIds, "resourceIds");
        domainKinds = Attributes.list(domainKinds, "domainKinds");
    }

    @Override
    public void validate() {
        Constraints.identifiers("resourceIds", resourceIds, Constraints.MAX_TARGETS);
        Constraints.check(
                resourceIds.size() > 1,
                "resourceIds",
                "names at least two resources (cardinality 2..N)",
                "name another one");
    }
}
