// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.fleet;

import io.cistern.api.CallContext;
import io.cistern.pim.internal.topology.Answers;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.CompareWiringResponse;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.FindSharedFailureDomainsResponse;
import io.cistern.pim.topology.GetTopologyNodeRequest;
import io.cistern.pim.topology.GetTopologyNodeResponse;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.QueryTopologyResponse;
import java.util.concurrent.CompletionStage;

/** Physical Resource Topology Management. */
final class TopologyService implements PhysicalResourceTopologyManagement {

    private final Answering answering;
    private final Answers answers;

    TopologyService(Answering answering, Answers answers) {
        this.answering = answering;
        this.answers = answers;
    }

    @Override
    public CompletionStage<QueryTopologyResponse> queryTopology(CallContext call, QueryTopologyRequest request) {
        return answering.answer(call, asked -> new QueryTopologyResponse(answers.query(request, asked.sight())));
    }

    @Override
    public CompletionStage<GetTopologyNodeResponse> getTopologyNode(CallContext call, GetTopologyNodeRequest request) {
        return answering.answer(call, asked -> new GetTopologyNodeResponse(answers.node(request, asked.sight())));
    }

    @Override
    public CompletionStage<FindSharedFailureDomainsResponse> findSharedFailureDomains(
            CallContext call, FindSharedFailureDomainsRequest request) {
        return answering.answer(
                call, asked -> new FindSharedFailureDomainsResponse(answers.shared(request, asked.sight())));
    }

    @Override
    public CompletionStage<CompareWiringResponse> compareWiring(CallContext call, CompareWiringRequest request) {
        return answering.answer(call, asked -> new CompareWiringResponse(answers.compare(request, asked.sight())));
    }
}
