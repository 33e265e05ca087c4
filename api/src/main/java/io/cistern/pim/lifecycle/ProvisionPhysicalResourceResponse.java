// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Provision Physical Resource.
 *
 * @param selectedResourceIds 1..N; the servers
 * @param plannedSteps 1..N; the steps
 * @param outcomes 0..N; how each ended; none with a dry run
 */
public record ProvisionPhysicalResourceResponse(
        List<String> selectedResourceIds, List<PlannedStep> plannedSteps, List<ResourceOutcome> outcomes)
        implements Response {

    public ProvisionPhysicalResourceResponse {
        selectedResourceIds = Attributes.nonEmpty(selectedResourceIds, "selectedResourceIds");
        plannedSteps = Attributes.nonEmpty(plannedSteps, "plannedSteps");
        outcomes = Attributes.list(outcomes, "outcomes");
    }
}
