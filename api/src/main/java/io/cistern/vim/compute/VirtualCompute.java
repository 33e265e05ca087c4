// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.OperationalState;
import io.cistern.vim.storage.VirtualStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A virtualised compute resource, i.e. a virtual machine (IFA 005 clause 8.4.3.2). In IFA 052 it becomes a node
 * of a CIS cluster.
 *
 * @param computeId 1; identifier of the resource
 * @param computeName 0..1; the name that the consumer gave
 * @param flavourId 0..1; identifier of the flavour used; cardinality 1 in the standard, absent where the VIM no
 *     longer knows it
 * @param accelerationCapability 0..N; acceleration capabilities
 * @param virtualCpu 1; virtual CPUs
 * @param virtualMemory 1; memory
 * @param virtualNetworkInterface 0..N; network interfaces (1..N in the standard)
 * @param virtualDisks 0..N; volumes and ephemeral disks (1..N in the standard)
 * @param vcImageId 0..1; identifier of the software image; absent: made without one
 * @param zoneId 0..1; resource zone it is in
 * @param hostId 0..1; host it runs on; cardinality 1 in the standard, absent where the VIM does not say
 * @param operationalState 1; whether it can be used
 * @param runningState 1; what it is doing
 * @param metadata 0..N; what the consumer attached, in its order
 * @param resourceGroupId 0..1; infrastructure resource group (tenant) that owns the resource
 */
@Buildable
public record VirtualCompute(
        String computeId,
        Optional<String> computeName,
        Optional<String> flavourId,
        List<String> accelerationCapability,
        VirtualCpu virtualCpu,
        VirtualMemory virtualMemory,
        List<VirtualNetworkInterface> virtualNetworkInterface,
        List<VirtualStorage> virtualDisks,
        Optional<String> vcImageId,
        Optional<String> zoneId,
        Optional<String> hostId,
        OperationalState operationalState,
        ComputeRunningState runningState,
        Map<String, String> metadata,
        @Extension("tenancy is visible on every resource") Optional<String> resourceGroupId) {

    public VirtualCompute {
        Attributes.required(computeId, "computeId");
        computeName = Attributes.optional(computeName);
        flavourId = Attributes.optional(flavourId);
        accelerationCapability = Attributes.list(accelerationCapability, "accelerationCapability");
        Attributes.required(virtualCpu, "virtualCpu");
        Attributes.required(virtualMemory, "virtualMemory");
        virtualNetworkInterface = Attributes.list(virtualNetworkInterface, "virtualNetworkInterface");
        virtualDisks = Attributes.list(virtualDisks, "virtualDisks");
        vcImageId = Attributes.optional(vcImageId);
        zoneId = Attributes.optional(zoneId);
        hostId = Attributes.optional(hostId);
        Attributes.required(operationalState, "operationalState");
        Attributes.required(runningState, "runningState");
        metadata = Attributes.map(metadata, "metadata");
        resourceGroupId = Attributes.optional(resourceGroupId);
    }

    public static VirtualComputeBuilder builder() {
        return VirtualComputeBuilder.builder();
    }
}
