// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.internal.Constraints;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.List;
import java.util.Optional;

/**
 * Input of Create PM Job.
 *
 * @param objectType 1; what the objects are
 * @param objectIds 0..N; the objects
 * @param objectFilter 0..1; the objects that match, see {@link PhysicalResource}, those to come included
 * @param subObjectIds 0..N; only these components of the objects; none: all
 * @param criteria 1; what is collected
 * @param callbackUri 0..1; an https address that its reports are sent to: the job is a subscription too
 */
@Buildable
public record CreatePmJobRequest(
        ResourceKind objectType,
        List<String> objectIds,
        Optional<Filter> objectFilter,
        List<String> subObjectIds,
        PmJobCriteria criteria,
        Optional<String> callbackUri)
        implements Request {

    public CreatePmJobRequest {
        Attributes.required(objectType, "objectType");
        objectIds = Attributes.list(objectIds, "objectIds");
        objectFilter = Attributes.optional(objectFilter);
        subObjectIds = Attributes.list(subObjectIds, "subObjectIds");
        Attributes.required(criteria, "criteria");
        callbackUri = Attributes.optional(callbackUri);
    }

    public static CreatePmJobRequestBuilder builder() {
        return CreatePmJobRequestBuilder.builder();
    }

    @Override
    public void validate() {
        Constraints.check(
                objectIds.isEmpty() != objectFilter.isEmpty(),
                "objectIds",
                "or objectFilter is given, not both",
                "give one of the two");
        Constraints.identifiers("objectIds", objectIds, Constraints.MAX_TARGETS);
        objectFilter.ifPresent(f -> f.validateFor(PhysicalResource.class));
        Constraints.identifiers("subObjectIds", subObjectIds, Constraints.MAX_TARGETS);
        criteria.validate("criteria");
        callbackUri.ifPresent(uri -> Constraints.httpsUri("callbackUri", uri));
    }
}
