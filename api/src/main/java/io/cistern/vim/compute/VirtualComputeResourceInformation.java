// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;

/**
 * A type of compute resource that can be consumed (IFA 005 clause 8.3.3.2).
 *
 * @param computeResourceTypeId 1; identifier of the type
 * @param virtualMemory 1; memory
 * @param virtualCPU 1; virtual CPUs
 * @param accelerationCapability 0..N; acceleration, e.g. {@code VGPU} or {@code CRYPTO}, or a name of the VIM; none: no acceleration
 * @param zoneId 0..N; resource zones that offer it; none: all, or the VIM does not say
 */
@Buildable
public record VirtualComputeResourceInformation(
        String computeResourceTypeId,
        VirtualMemoryResourceInformation virtualMemory,
        VirtualCpuResourceInformation virtualCPU,
        List<String> accelerationCapability,
        @Extension("the standard does not say where a type can be had") List<String> zoneId) {

    public VirtualComputeResourceInformation {
        Attributes.required(computeResourceTypeId, "computeResourceTypeId");
        Attributes.required(virtualMemory, "virtualMemory");
        Attributes.required(virtualCPU, "virtualCPU");
        accelerationCapability = Attributes.list(accelerationCapability, "accelerationCapability");
        zoneId = Attributes.list(zoneId, "zoneId");
    }

    public static VirtualComputeResourceInformationBuilder builder() {
        return VirtualComputeResourceInformationBuilder.builder();
    }
}
