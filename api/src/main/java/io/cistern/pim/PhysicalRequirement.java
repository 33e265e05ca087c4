// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

import io.cistern.pim.fault.PhysicalResourceFaultManagement;
import io.cistern.pim.inventory.PhysicalResourceInventoryManagement;
import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.performance.PhysicalResourcePerformanceManagement;
import io.cistern.pim.topology.PhysicalResourceTopologyManagement;
import java.util.List;

/**
 * The requirements of IFA 053 that IFA 052 refers to, and what meets each of them here. Their numbers are known, their text
 * is not: topic and operations are derived. When the text is at hand this is the one place to correct.
 */
public enum PhysicalRequirement {
    LCM_001(
            "PimPrLcmMgt.001",
            Likelihood.HIGH,
            PhysicalResourceProvisioningAndLifecycleManagement.class,
            "provision physical resources",
            "provisionPhysicalResource",
            "reservePhysicalResource",
            "releaseReservation",
            "allocatePhysicalResource"),
    LCM_002(
            "PimPrLcmMgt.002",
            Likelihood.MEDIUM,
            PhysicalResourceProvisioningAndLifecycleManagement.class,
            "query provisioned resources and running operations",
            "queryProvisionedPhysicalResource",
            "queryReservation",
            "queryAllocation"),
    LCM_003(
            "PimPrLcmMgt.003",
            Likelihood.MEDIUM,
            PhysicalResourceProvisioningAndLifecycleManagement.class,
            "modify the configuration of a provisioned resource",
            "updatePhysicalResource",
            "updateFirmware"),
    LCM_004(
            "PimPrLcmMgt.004",
            Likelihood.MEDIUM,
            PhysicalResourceProvisioningAndLifecycleManagement.class,
            "operate: change the state of a resource",
            "operatePhysicalResource",
            "setMaintenanceMode"),
    LCM_005(
            "PimPrLcmMgt.005",
            Likelihood.HIGH,
            PhysicalResourceProvisioningAndLifecycleManagement.class,
            "give physical resources back",
            "deprovisionPhysicalResource",
            "sanitizePhysicalResource",
            "deallocatePhysicalResource"),
    LCM_006(
            "PimPrLcmMgt.006",
            Likelihood.MEDIUM,
            PhysicalResourceProvisioningAndLifecycleManagement.class,
            "subscribe to lifecycle changes and be told of them",
            "subscribe",
            "terminateSubscription",
            "querySubscriptionInfo"),
    INVENTORY_001(
            "PimPrImMgt.001",
            Likelihood.HIGH,
            PhysicalResourceInventoryManagement.class,
            "query inventory information",
            "queryPhysicalResourceInventory",
            "getPhysicalResource",
            "queryResourcePool",
            "queryLocation",
            "queryPhysicalResourceType",
            "queryCapacity",
            "refreshInventory"),
    INVENTORY_002(
            "PimPrImMgt.002",
            Likelihood.HIGH,
            PhysicalResourceInventoryManagement.class,
            "subscribe to inventory changes",
            "subscribe",
            "terminateSubscription",
            "querySubscriptionInfo"),
    INVENTORY_003(
            "PimPrImMgt.003",
            Likelihood.MEDIUM,
            PhysicalResourceInventoryManagement.class,
            "tell of inventory changes, or update inventory data",
            "subscribe",
            "queryInventoryChange",
            "updateInventoryMetadata"),
    TOPOLOGY_001(
            "PimPrTmMgt.001",
            Likelihood.HIGH,
            PhysicalResourceTopologyManagement.class,
            "query topology information",
            "queryTopology",
            "getTopologyNode",
            "findSharedFailureDomains",
            "compareWiring"),
    TOPOLOGY_002(
            "PimPrTmMgt.002",
            Likelihood.MEDIUM,
            PhysicalResourceTopologyManagement.class,
            "subscribe to topology changes",
            "subscribe",
            "terminateSubscription",
            "querySubscriptionInfo"),
    TOPOLOGY_003(
            "PimPrTmMgt.003",
            Likelihood.MEDIUM,
            PhysicalResourceTopologyManagement.class,
            "tell of topology changes",
            "subscribe"),
    PERFORMANCE_001(
            "PimPrPmMgt.001",
            Likelihood.HIGH,
            PhysicalResourcePerformanceManagement.class,
            "manage PM jobs",
            "createPmJob",
            "updatePmJob",
            "deletePmJobs",
            "queryPmJob"),
    PERFORMANCE_002(
            "PimPrPmMgt.002",
            Likelihood.HIGH,
            PhysicalResourcePerformanceManagement.class,
            "manage thresholds",
            "createThreshold",
            "updateThreshold",
            "deleteThresholds",
            "queryThreshold"),
    PERFORMANCE_003(
            "PimPrPmMgt.003",
            Likelihood.HIGH,
            PhysicalResourcePerformanceManagement.class,
            "retrieve performance reports",
            "queryPerformanceReport",
            "queryMetricCapability"),
    PERFORMANCE_004(
            "PimPrPmMgt.004",
            Likelihood.HIGH,
            PhysicalResourcePerformanceManagement.class,
            "subscribe to performance information and be told of it",
            "subscribe",
            "terminateSubscription",
            "querySubscriptionInfo"),
    FAULT_001(
            "PimPrFmMgt.001",
            Likelihood.HIGH,
            PhysicalResourceFaultManagement.class,
            "subscribe to alarms",
            "subscribe",
            "terminateSubscription",
            "querySubscriptionInfo"),
    FAULT_002(
            "PimPrFmMgt.002",
            Likelihood.HIGH,
            PhysicalResourceFaultManagement.class,
            "tell of alarms and their changes",
            "subscribe"),
    FAULT_003(
            "PimPrFmMgt.003",
            Likelihood.HIGH,
            PhysicalResourceFaultManagement.class,
            "query alarms",
            "getAlarmList",
            "getAlarm",
            "queryAlarmDefinition",
            "rebuildAlarmList"),
    FAULT_004(
            "PimPrFmMgt.004",
            Likelihood.MEDIUM,
            PhysicalResourceFaultManagement.class,
            "take notice of alarms",
            "acknowledgeAlarm",
            "unacknowledgeAlarm",
            "clearAlarm");

    /** How sure the topic of a requirement is. */
    public enum Likelihood {
        HIGH,
        MEDIUM
    }

    private final String id;
    private final Likelihood likelihood;
    private final Class<?> standardInterface;
    private final String topic;
    private final List<String> operations;

    PhysicalRequirement(
            String id, Likelihood likelihood, Class<?> standardInterface, String topic, String... operations) {
        this.id = id;
        this.likelihood = likelihood;
        this.standardInterface = standardInterface;
        this.topic = topic;
        this.operations = List.of(operations);
    }

    /** Its identifier in IFA 053, e.g. {@code PimPrLcmMgt.001}. */
    public String id() {
        return id;
    }

    /** How sure the topic is. */
    public Likelihood likelihood() {
        return likelihood;
    }

    /** The interface that meets it. */
    public Class<?> standardInterface() {
        return standardInterface;
    }

    /** What it asks for, as derived. */
    public String topic() {
        return topic;
    }

    /** The operations that meet it. */
    public List<String> operations() {
        return operations;
    }
}
