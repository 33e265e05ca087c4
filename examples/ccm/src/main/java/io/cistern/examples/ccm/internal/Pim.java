// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.Consumer;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;

/** One PIM as its consumer sees it: the standard's interfaces, and who calls them. */
record Pim(
        PhysicalResourceInventoryManagement inventory,
        PhysicalResourceTopologyManagement topology,
        PhysicalResourceProvisioningAndLifecycleManagement lifecycle,
        Consumer consumer) {

    CallContextBuilder call() {
        return CallContext.of(consumer);
    }
}
