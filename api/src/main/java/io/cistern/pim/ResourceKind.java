// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

import io.cistern.pim.inventory.Battery;
import io.cistern.pim.inventory.Chassis;
import io.cistern.pim.inventory.ComputeServer;
import io.cistern.pim.inventory.Drive;
import io.cistern.pim.inventory.Fan;
import io.cistern.pim.inventory.Manager;
import io.cistern.pim.inventory.MemoryModule;
import io.cistern.pim.inventory.NetworkAdapter;
import io.cistern.pim.inventory.OtherResource;
import io.cistern.pim.inventory.PcieDevice;
import io.cistern.pim.inventory.PhysicalResourceDetails;
import io.cistern.pim.inventory.Port;
import io.cistern.pim.inventory.PowerDistributionUnit;
import io.cistern.pim.inventory.PowerSupply;
import io.cistern.pim.inventory.Processor;
import io.cistern.pim.inventory.StorageController;
import io.cistern.pim.inventory.Switch;
import io.cistern.pim.inventory.TrustedModule;
import io.cistern.pim.inventory.Volume;

/** What a physical resource is (derived; IFA 053 clause 8), and which record describes one of that kind. */
public enum ResourceKind {
    COMPUTE_SERVER(ComputeServer.class),
    CHASSIS(Chassis.class),
    RACK(Chassis.class),
    SWITCH(Switch.class),
    STORAGE_ENCLOSURE(Chassis.class),
    PDU(PowerDistributionUnit.class),
    MANAGER(Manager.class),
    PROCESSOR(Processor.class),
    MEMORY_MODULE(MemoryModule.class),
    STORAGE_CONTROLLER(StorageController.class),
    DRIVE(Drive.class),
    VOLUME(Volume.class),
    NETWORK_ADAPTER(NetworkAdapter.class),
    PORT(Port.class),
    ACCELERATOR(Processor.class),
    PCIE_DEVICE(PcieDevice.class),
    POWER_SUPPLY(PowerSupply.class),
    FAN(Fan.class),
    BATTERY(Battery.class),
    TRUSTED_MODULE(TrustedModule.class),
    OTHER(OtherResource.class);

    private final Class<? extends PhysicalResourceDetails> details;

    ResourceKind(Class<? extends PhysicalResourceDetails> details) {
        this.details = details;
    }

    /** The record of what only this kind has. */
    public Class<? extends PhysicalResourceDetails> details() {
        return details;
    }
}
