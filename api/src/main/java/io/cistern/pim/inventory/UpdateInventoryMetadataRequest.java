// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.inventory;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Input of Update Inventory Metadata: what an operator knows of a resource and its management controller does not.
 * What is absent or empty stays as it is.
 *
 * @param physicalResourceId 1; the resource
 * @param labels 0..N; labels to add or replace
 * @param assetTag 0..1; its asset tag
 * @param locationId 0..1; where it is
 * @param resourcePoolId 0..1; the pool it belongs to
 * @param clearAttribute 0..N; paths of attributes to be made absent: {@code assetTag}, {@code location}, {@code
 *     labels/} and a key
 * @param expectedVersion 1; the version of the resource that is changed
 */
@Buildable
public record UpdateInventoryMetadataRequest(
        String physicalResourceId,
        Map<String, String> labels,
        Optional<String> assetTag,
        Optional<String> locationId,
        Optional<String> resourcePoolId,
        List<String> clearAttribute,
        long expectedVersion)
        implements Request {

    public UpdateInventoryMetadataRequest {
        Attributes.required(physicalResourceId, "physicalResourceId");
        labels = Attributes.map(labels, "labels");
        assetTag = Attributes.optional(assetTag);
        locationId = Attributes.optional(locationId);
        resourcePoolId = Attributes.optional(resourcePoolId);
        clearAttribute = Attributes.list(clearAttribute, "clearAttribute");
    }

    public static UpdateInventoryMetadataRequestBuilder builder() {
        return UpdateInventoryMetadataRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.identifier("physicalResourceId", physicalResourceId);
        Constraints.somethingToChange(
                !labels.isEmpty()
                        || assetTag.isPresent()
                        || locationId.isPresent()
                        || resourcePoolId.isPresent()
                        || !clearAttribute.isEmpty(),
                "labels",
                "labels, assetTag, locationId, resourcePoolId and clearAttribute");
        Constraints.metadata("labels", labels);
        Constraints.text("assetTag", assetTag);
        Constraints.identifier("locationId", locationId);
        Constraints.identifier("resourcePoolId", resourcePoolId);
        Constraints.each("clearAttribute", clearAttribute, Constraints::text);
    }
}
