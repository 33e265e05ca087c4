// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

/** Runs a cluster through its life on one VIM, with servers of a PIM if there is one. */
@Service
@Command(
        scope = "ccm",
        name = "run",
        description =
                "Allocates a CIS cluster, shows, updates, scales and terminates it, and proves that nothing is left")
public final class RunCommand implements Action {

    @Reference
    private Vims vims;

    @Reference
    private Pims pims;

    @Reference
    private Session session;

    @Argument(name = "vimId", description = "The VIM to allocate on", required = true)
    @Completion(VimIds.class)
    private String vimId;

    @Option(name = "--nodes", description = "The number of nodes")
    private int nodes = 3;

    @Option(name = "--pim", description = "The PIM to take servers from; without it, none are taken")
    @Completion(PimIds.class)
    private String pimId;

    @Option(name = "--servers", description = "The number of servers to take from the PIM")
    private int servers = 2;

    @Option(name = "--flavour", description = "The flavour of the nodes; without it, the smallest there is")
    private String flavourId;

    @Option(
            name = "--image",
            description =
                    "The software image of the nodes; without it, image.<vimId> of etc/io.cistern.examples.ccm.cfg")
    private String imageId;

    @Option(name = "--output", description = "table or json")
    @Completion(
            value = StringsCompleter.class,
            values = {"table", "json"})
    private String output = "table";

    @Override
    public Object execute() {
        boolean json = output.equals("json");
        if (!json && !output.equals("table")) {
            throw new IllegalArgumentException("--output is table or json, not " + output);
        }
        PrintStream console = session.getConsole();
        Vim vim = vims.get(vimId);
        Timeline timeline = new Timeline(json ? line -> {} : console::println, System::nanoTime);
        Report report =
                new ClusterLifecycle(vim, Optional.ofNullable(pimId).map(pims::get), cluster(vim), timeline).run();
        if (json) {
            console.println(ReportJson.of(report));
        } else {
            print(report, console);
        }
        if (!report.isGood()) {
            throw new IllegalStateException(
                    report.isNothingLeft()
                            ? "the run failed; nothing is left"
                            : "the run failed; see what is left above");
        }
        return null;
    }

    private Cluster cluster(Vim vim) {
        String image = Optional.ofNullable(imageId)
                .or(() -> vims.configured("image", vimId))
                .orElseThrow(() -> new IllegalArgumentException("which software image? Say --image ID, or put \"image."
                        + vimId + " = ID\" into etc/io.cistern.examples.ccm.cfg"));
        String flavour = Optional.ofNullable(flavourId)
                .or(() -> vims.configured("flavour", vimId))
                .orElseGet(() -> Flavours.smallest(vim));
        String clusterId = "ccm-" + UUID.randomUUID().toString().substring(0, 8);
        return new Cluster(clusterId, nodes, pimId == null ? 0 : servers, flavour, image);
    }

    private static void print(Report report, PrintStream console) {
        console.println();
        ShellTable table = new ShellTable();
        List.of("What", "Name", "Host", "Zone", "Addresses", "Took").forEach(table::column);
        report.rows().forEach(row -> table.addRow()
                .addContent(
                        row.kind(),
                        row.name(),
                        row.host().orElse(""),
                        row.zone().orElse(""),
                        String.join(", ", row.addresses()),
                        row.took().map(Timeline::seconds).orElse("")));
        table.print(console);
        console.println();
        if (!report.notOffered().isEmpty()) {
            console.println("Not offered: " + String.join(", ", report.notOffered()));
        }
        report.problems().forEach(problem -> ProblemText.lines(problem).forEach(console::println));
        console.println(report.left()
                .map(left -> left.isEmpty()
                        ? "Nothing is left: queries for " + Cluster.KEY + " "
                                + report.cluster().clusterId() + " and for every identifier return " + left
                        : "LEFT BEHIND: " + left + " of " + Cluster.KEY + " "
                                + report.cluster().clusterId())
                .orElse("It is not known what is left: not everything could be asked"));
        console.println("Total " + Timeline.seconds(report.timeline().total()));
    }
}
