// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.pim.inventory.CapacityGrouping;
import io.cistern.pim.inventory.CapacityInfo;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.InfrastructureCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Counts servers. */
@Service
@Command(scope = "pim", name = "capacity", description = "Counts servers: how many there are, how many are free")
public final class CapacityCommand extends InfrastructureCommand {

    @Option(name = "--by", description = "Count by pool, site, rack, type or tenant", multiValued = true)
    private List<String> groupings = List.of();

    @Override
    protected void run() {
        QueryCapacityRequest request = new QueryCapacityRequest(
                Optional.empty(),
                groupings.stream()
                        .map(text -> Choice.of(CapacityGrouping.class, "--by", text))
                        .toList());
        print(
                ask(
                                PhysicalResourceInventoryManagement.class,
                                (inventory, call) -> inventory.queryCapacity(call, request))
                        .capacityInfo(),
                new Columns<CapacityInfo>()
                        .text("Group", this::group)
                        .text("Total", info -> count(info.capacity().total()))
                        .text("Available", info -> count(info.capacity().available()))
                        .text("Reserved", info -> count(info.capacity().reserved()))
                        .text("In use", info -> count(info.capacity().provisioned()))
                        .text("Maintenance", info -> count(info.capacity().maintenance()))
                        .text("Failed", info -> count(info.capacity().failed())));
    }

    private String group(CapacityInfo info) {
        if (info.group().isEmpty()) {
            return groupings.isEmpty() ? "all" : "none";
        }
        return info.group().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "));
    }

    private static String count(long number) {
        return Long.toString(number);
    }
}
