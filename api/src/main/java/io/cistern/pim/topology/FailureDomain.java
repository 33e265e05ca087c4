// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * What several resources would lose together (derived; IFA 053 clause 8).
 *
 * @param domainId 1; identifier: the node that would fail
 * @param kind 1; what it is
 * @param memberIds 1..N; those of the resources that would be hit
 * @param redundancy 0..1; what stands in for it, e.g. the other feed
 */
public record FailureDomain(
        String domainId, FailureDomainKind kind, List<String> memberIds, Optional<String> redundancy) {

    public FailureDomain {
        Attributes.required(domainId, "domainId");
        Attributes.required(kind, "kind");
        memberIds = Attributes.nonEmpty(memberIds, "memberIds");
        redundancy = Attributes.optional(redundancy);
    }
}
