// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Filter;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.List;
import java.util.Optional;

/**
 * A job that collects measurements (derived; IFA 053 clause 8).
 *
 * @param pmJobId 1; identifier
 * @param objectType 1; what the objects are
 * @param objectIds 0..N; the objects
 * @param objectFilter 0..1; the objects that match, see {@link PhysicalResource}, those to come included
 * @param subObjectIds 0..N; only these components of the objects; none: all
 * @param criteria 1; what was asked for
 * @param effective 1; what is done
 * @param state 1; whether it collects
 * @param reports 0..N; reports that can be had
 * @param tenantId 1; the tenant that has it
 * @param version 1; grows with each change
 */
@Buildable
public record PmJob(
        String pmJobId,
        ResourceKind objectType,
        List<String> objectIds,
        Optional<Filter> objectFilter,
        List<String> subObjectIds,
        PmJobCriteria criteria,
        EffectiveCriteria effective,
        PmJobState state,
        List<ReportReference> reports,
        String tenantId,
        long version) {

    public PmJob {
        Attributes.required(pmJobId, "pmJobId");
        Attributes.required(objectType, "objectType");
        objectIds = Attributes.list(objectIds, "objectIds");
        objectFilter = Attributes.optional(objectFilter);
        subObjectIds = Attributes.list(subObjectIds, "subObjectIds");
        Attributes.required(criteria, "criteria");
        Attributes.required(effective, "effective");
        Attributes.required(state, "state");
        reports = Attributes.list(reports, "reports");
        Attributes.required(tenantId, "tenantId");
    }

    public static PmJobBuilder builder() {
        return PmJobBuilder.builder();
    }
}
