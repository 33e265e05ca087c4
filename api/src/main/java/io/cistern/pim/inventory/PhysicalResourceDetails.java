// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import java.util.function.UnaryOperator;

/**
 * What only one kind of physical resource has (derived; IFA 053 clause 8). Attributes that refer to other resources hold
 * their locators where a driver observed them, and their identifiers in an inventory.
 */
public sealed interface PhysicalResourceDetails
        permits ComputeServer,
                Chassis,
                Switch,
                PowerDistributionUnit,
                Manager,
                Processor,
                MemoryModule,
                StorageController,
                Drive,
                Volume,
                NetworkAdapter,
                Port,
                PcieDevice,
                PowerSupply,
                Fan,
                Battery,
                TrustedModule,
                OtherResource {

    /** The same with every reference to another resource translated. */
    default PhysicalResourceDetails withReferences(UnaryOperator<String> translation) {
        return this;
    }
}
