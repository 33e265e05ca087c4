// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.pim.inventory.GetPhysicalResourceRequest;
import io.cistern.pim.inventory.InventoryDepth;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.shell.internal.InfrastructureCommand;
import io.cistern.shell.internal.completion.PhysicalResourceIdCompleter;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows one resource. */
@Service
@Command(scope = "pim", name = "show", description = "Shows a physical resource")
public final class ShowCommand extends InfrastructureCommand {

    @Argument(name = "resourceId", required = true, description = "The physical resource")
    @Completion(PhysicalResourceIdCompleter.class)
    private String resourceId;

    @Override
    protected void run() {
        GetPhysicalResourceRequest request =
                new GetPhysicalResourceRequest(resourceId, Optional.of(InventoryDepth.FULL), Optional.empty());
        print(ask(
                        PhysicalResourceInventoryManagement.class,
                        (inventory, call) -> inventory.getPhysicalResource(call, request))
                .physicalResource());
    }
}
