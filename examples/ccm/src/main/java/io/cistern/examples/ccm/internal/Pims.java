// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ConsumerAuthentication;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The PIMs that are there, selected by their service property {@code pim.id}. */
@Component(service = Pims.class)
public final class Pims {

    private static final String PIM_ID = "pim.id";

    private final ConsumerAuthentication authentication;

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, PhysicalResourceInventoryManagement>> inventory = List.of();

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, PhysicalResourceTopologyManagement>> topology = List.of();

    @Reference
    private volatile List<Map.Entry<Map<String, Object>, PhysicalResourceProvisioningAndLifecycleManagement>>
            lifecycle = List.of();

    @Activate
    public Pims(@Reference ConsumerAuthentication authentication) {
        this.authentication = authentication;
    }

    /** The identifiers of the PIMs that are there. */
    SortedSet<String> ids() {
        return Published.ids(inventory, PIM_ID);
    }

    /** One PIM, called in the name of this bundle. */
    Pim get(String pimId) {
        return new Pim(
                Published.select(inventory, PIM_ID, pimId),
                Published.select(topology, PIM_ID, pimId),
                Published.select(lifecycle, PIM_ID, pimId),
                authentication.callingBundle());
    }
}
