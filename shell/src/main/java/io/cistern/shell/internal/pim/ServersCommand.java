// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryResponse;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists servers. */
@Service
@Command(scope = "pim", name = "servers", description = "Lists physical servers")
public final class ServersCommand extends ListCommand<PhysicalResource> {

    @Override
    protected Slice<PhysicalResource> page(Optional<Filter> filter, Page page) {
        QueryPhysicalResourceInventoryRequest request = QueryPhysicalResourceInventoryRequest.builder()
                .filter(filter)
                .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                .depth(Optional.of(InventoryDepth.SUMMARY))
                .page(page)
                .build();
        QueryPhysicalResourceInventoryResponse response = ask(
                PhysicalResourceInventoryManagement.class,
                (inventory, call) -> inventory.queryPhysicalResourceInventory(call, request));
        return new Slice<>(response.physicalResources(), response.nextPageToken());
    }

    @Override
    protected Columns<PhysicalResource> columns() {
        return new Columns<PhysicalResource>()
                .text("Resource id", PhysicalResource::physicalResourceId)
                .text("Name", server -> server.hardware().name())
                .optional("Model", server -> server.hardware().model())
                .optional("Serial", server -> server.hardware().serialNumber())
                .optional("State", server -> server.states().lifecycleState())
                .optional("Power", server -> server.states().powerState())
                .text("Health", server -> server.states().healthState().name())
                .optional("Rack", server -> server.location().flatMap(Location::rack))
                .optional("Used by", server -> server.allocation()
                        .map(used -> used.consumerRef().id()))
                .text("Stale", server -> server.stale() ? "yes" : "");
    }
}
