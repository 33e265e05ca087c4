// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.pim.ConsumerRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Input of Query Topology. At most one of rootNodeId, resourcePoolId, siteId and consumerRef is given.
 *
 * @param rootNodeId 0..1; only what is below this node
 * @param resourcePoolId 0..1; only the resources of this pool
 * @param siteId 0..1; only this site
 * @param consumerRef 0..1; only what this consumer uses
 * @param relations 0..N; only these relations; none: CONTAINMENT and CONNECTIVITY
 * @param depth 0..1; how many levels below the root; absent: all
 * @param nodeKinds 0..N; only these nodes and the links between them; none: all
 * @param asOf 0..1; as it was at that time; absent: as it is
 */
@Buildable
public record QueryTopologyRequest(
        Optional<String> rootNodeId,
        Optional<String> resourcePoolId,
        Optional<String> siteId,
        Optional<ConsumerRef> consumerRef,
        List<TopologyRelation> relations,
        Optional<Long> depth,
        List<TopologyNodeKind> nodeKinds,
        Optional<Instant> asOf)
        implements Request {

    public QueryTopologyRequest {
        rootNodeId = Attributes.optional(rootNodeId);
        resourcePoolId = Attributes.optional(resourcePoolId);
        siteId = Attributes.optional(siteId);
        consumerRef = Attributes.optional(consumerRef);
        relations = Attributes.list(relations, "relations");
        depth = Attributes.optional(depth);
        nodeKinds = Attributes.list(nodeKinds, "nodeKinds");
        asOf = Attributes.optional(asOf);
    }

    public static QueryTopologyRequestBuilder builder() {
        return QueryTopologyRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.check(
                Stream.of(rootNodeId, resourcePoolId, siteId, consumerRef)
                                .filter(Optional::isPresent)
                                .count()
                        <= 1,
                "rootNodeId",
                "does not go with resourcePoolId, siteId or consumerRef",
                "give at most one of the four");
        Constraints.identifier("rootNodeId", rootNodeId);
        Constraints.identifier("resourcePoolId", resourcePoolId);
        Constraints.identifier("siteId", siteId);
        depth.ifPresent(levels -> Constraints.positive("depth", levels));
    }
}
