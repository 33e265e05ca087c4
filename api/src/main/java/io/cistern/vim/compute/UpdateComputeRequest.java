// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Extension;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Map;

/**
 * Input of Update Virtualised Compute Resource (IFA 005 clause 7.3.1.4). At least one change is given.
 *
 * @param computeId 1; the resource
 * @param networkInterfaceNew 0..N; interfaces to add
 * @param networkInterfaceUpdate 0..N; interfaces to change; without networkId and networkPortId an interface is
 *     detached
 * @param metaData 0..N; pairs to add or replace; a pair with an empty value is removed
 * @param clearAttribute 0..N; paths of attributes to be made absent, e.g. metadata/role
 */
@Buildable
public record UpdateComputeRequest(
        String computeId,
        List<VirtualNetworkInterfaceData> networkInterfaceNew,
        List<VirtualNetworkInterface> networkInterfaceUpdate,
        Map<String, String> metaData,
        @Extension("an absent attribute means unchanged, so it cannot mean removed") List<String> clearAttribute)
        implements Request {

    public UpdateComputeRequest {
        Attributes.required(computeId, "computeId");
        networkInterfaceNew = Attributes.list(networkInterfaceNew, "networkInterfaceNew");
        networkInterfaceUpdate = Attributes.list(networkInterfaceUpdate, "networkInterfaceUpdate");
        metaData = Attributes.map(metaData, "metaData");
        clearAttribute = Attributes.list(clearAttribute, "clearAttribute");
    }

    public static UpdateComputeRequestBuilder builder() {
        return UpdateComputeRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifier("computeId", computeId);
        Constraints.somethingToChange(
                !networkInterfaceNew.isEmpty()
                        || !networkInterfaceUpdate.isEmpty()
                        || !metaData.isEmpty()
                        || !clearAttribute.isEmpty(),
                "networkInterfaceNew",
                "networkInterfaceNew, networkInterfaceUpdate, metaData and clearAttribute");
        Constraints.each("networkInterfaceNew", networkInterfaceNew, InterfaceRules::added);
        Constraints.each("networkInterfaceUpdate", networkInterfaceUpdate, InterfaceRules::changed);
        Constraints.metadata("metaData", metaData);
        Constraints.each("clearAttribute", clearAttribute, Constraints::text);
    }
}
