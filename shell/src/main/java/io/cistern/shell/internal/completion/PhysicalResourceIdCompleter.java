// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.shell.internal.Gateway;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes the ids of physical servers. */
@Service
public final class PhysicalResourceIdCompleter extends IdCompleter {

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        QueryPhysicalResourceInventoryRequest request = QueryPhysicalResourceInventoryRequest.builder()
                .kinds(List.of(ResourceKind.COMPUTE_SERVER))
                .depth(Optional.of(InventoryDepth.SUMMARY))
                .page(PAGE)
                .build();
        return callInfrastructures(
                        gateway,
                        line,
                        PhysicalResourceInventoryManagement.class,
                        (inventory, call) -> inventory.queryPhysicalResourceInventory(call, request))
                .map(stage -> stage.thenApply(response -> response.physicalResources().stream()
                        .map(PhysicalResource::physicalResourceId)
                        .toList()));
    }
}
