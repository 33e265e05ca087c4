// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.shell.internal.Amount;
import io.cistern.shell.internal.InfrastructureCommand;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows the topology as a tree. */
@Service
@Command(scope = "pim", name = "topology", description = "Shows what contains what, and how it is connected")
public final class TopologyCommand extends InfrastructureCommand {

    @Argument(name = "rootNodeId", description = "Only what is below this node")
    private String rootNodeId;

    @Option(name = "--pool", description = "Only what is in this pool")
    private String pool;

    @Option(name = "--depth", description = "So many levels")
    private String depth;

    @Override
    protected void run() {
        QueryTopologyRequest request = QueryTopologyRequest.builder()
                .rootNodeId(Optional.ofNullable(rootNodeId))
                .resourcePoolId(Optional.ofNullable(pool))
                .depth(Amount.of("--depth", depth).map(Long::valueOf))
                .build();
        TopologyGraph graph = ask(
                        PhysicalResourceTopologyManagement.class,
                        (topology, call) -> topology.queryTopology(call, request))
                .topologyGraph();
        if (json()) {
            print(graph);
        } else {
            TopologyTree.of(graph).forEach(this::say);
        }
    }
}
