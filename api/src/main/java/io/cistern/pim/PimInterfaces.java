// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

import io.cistern.administration.EndpointAdministration;
import io.cistern.api.StandardInterface;
import io.cistern.pim.fault.PhysicalResourceFaultManagement;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.performance.PhysicalResourcePerformanceManagement;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import java.util.List;

/** The interfaces that a PIM produces, in the order of IFA 052 clause 5.3; extensions come last. */
public final class PimInterfaces {
    /** Every interface of a PIM that is marked {@link StandardInterface}. */
    public static final List<Class<?>> ALL = List.of(
            PhysicalResourceProvisioningAndLifecycleManagement.class,
            PhysicalResourceInventoryManagement.class,
            PhysicalResourceTopologyManagement.class,
            PhysicalResourcePerformanceManagement.class,
            PhysicalResourceFaultManagement.class,
            EndpointAdministration.class);

    private PimInterfaces() {}
}
