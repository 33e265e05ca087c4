// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.vim.storage.VirtualStorageData;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What compute resources are made from (IFA 005 clause 8.4.2.2).
 *
 * @param flavourId 0..1 when it is created, where absent lets the VIM assign it; 1 otherwise
 * @param flavourName 0..1; name; absent: as the identifier
 * @param isPublic 0..1; whether all consumers see it; absent: true
 * @param accelerationCapability 0..N; selected acceleration capabilities
 * @param virtualMemory 1; memory
 * @param virtualCpu 1; virtual CPUs
 * @param storageAttributes 0..N; disks
 * @param virtualNetworkInterface 0..N; network interfaces of what is made from it
 * @param metadata 0..N; metadata of the flavour
 */
@Buildable
public record VirtualComputeFlavour(
        Optional<String> flavourId,
        @Extension("operators know flavours by name") Optional<String> flavourName,
        Optional<Boolean> isPublic,
        List<String> accelerationCapability,
        VirtualMemoryData virtualMemory,
        VirtualCpuData virtualCpu,
        List<VirtualStorageData> storageAttributes,
        List<VirtualNetworkInterfaceData> virtualNetworkInterface,
        Map<String, String> metadata) {

    public VirtualComputeFlavour {
        flavourId = Attributes.optional(flavourId);
        flavourName = Attributes.optional(flavourName);
        isPublic = Attributes.optional(isPublic);
        accelerationCapability = Attributes.list(accelerationCapability, "accelerationCapability");
        Attributes.required(virtualMemory, "virtualMemory");
        Attributes.required(virtualCpu, "virtualCpu");
        storageAttributes = Attributes.list(storageAttributes, "storageAttributes");
        virtualNetworkInterface = Attributes.list(virtualNetworkInterface, "virtualNetworkInterface");
        metadata = Attributes.map(metadata, "metadata");
    }

    public static VirtualComputeFlavourBuilder builder() {
        return VirtualComputeFlavourBuilder.builder();
    }
}
