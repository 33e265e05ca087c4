// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.api.InfrastructureException;
import io.cistern.drawing.TopologyPicture;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.TopologyGraph;
import io.cistern.pim.topology.TopologyRelation;
import io.cistern.shell.internal.Amount;
import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.InfrastructureCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Shows the topology as a tree, or draws it. */
@Service
@Command(scope = "pim", name = "topology", description = "Shows what contains what, and how it is connected")
public final class TopologyCommand extends InfrastructureCommand {

    @Argument(name = "rootNodeId", description = "Only what is below this node")
    private String rootNodeId;

    @Option(name = "--pool", description = "Only what is in this pool")
    private String pool;

    @Option(name = "--depth", description = "So many levels")
    private String depth;

    @Option(
            name = "--relation",
            description = "A relation that is shown: CONTAINMENT, CONNECTIVITY, POWER, COOLING, MANAGEMENT, ASSIGNMENT",
            valueToShowInHelp = "CONTAINMENT and CONNECTIVITY",
            multiValued = true)
    private List<String> relations;

    @Option(name = "--all", description = "Also each port that is not connected")
    private boolean all;

    @Option(name = "--svg", description = "Draws it into this file, as SVG")
    @Completion(FileCompleter.class)
    private String svg;

    @Option(name = "--dot", description = "Writes it into this file, for Graphviz")
    @Completion(FileCompleter.class)
    private String dot;

    @Override
    protected void run() {
        QueryTopologyRequest request = QueryTopologyRequest.builder()
                .rootNodeId(Optional.ofNullable(rootNodeId))
                .resourcePoolId(Optional.ofNullable(pool))
                .relations(relations().stream()
                        .map(relation -> Choice.of(TopologyRelation.class, "--relation", relation))
                        .toList())
                .depth(Amount.of("--depth", depth).map(Long::valueOf))
                .build();
        TopologyGraph graph = ask(
                        PhysicalResourceTopologyManagement.class,
                        (topology, call) -> topology.queryTopology(call, request))
                .topologyGraph();
        if (svg != null || dot != null) {
            draw(graph);
        } else if (json()) {
            print(graph);
        } else {
            TopologyTree.of(graph, all || !connections()).forEach(this::say);
        }
    }

    private List<String> relations() {
        return relations == null ? List.of() : relations;
    }

    /** Whether it is asked for what is connected with what. */
    private boolean connections() {
        return relations().isEmpty()
                || relations().stream().anyMatch(TopologyRelation.CONNECTIVITY.name()::equalsIgnoreCase);
    }

    private void draw(TopologyGraph graph) {
        TopologyPicture picture =
                new TopologyPicture("Topology of " + id(PhysicalResourceTopologyManagement.class), graph);
        if (svg != null) {
            write("--svg", svg, picture.svg());
        }
        if (dot != null) {
            write("--dot", dot, picture.dot());
        }
    }

    private void write(String option, String file, String text) {
        Path path = session().currentDir().resolve(file);
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw InfrastructureException.invalidArgument(
                    option, "is a file that can be written, not " + file, "check the path (" + e.getMessage() + ")");
        }
        say("Written to " + path);
    }
}
