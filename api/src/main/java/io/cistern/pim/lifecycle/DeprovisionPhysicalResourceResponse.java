// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Deprovision Physical Resource.
 *
 * @param outcomes 1..N; how it ended for each resource
 * @param sanitizeRecords 0..N; the drives that were erased
 */
public record DeprovisionPhysicalResourceResponse(List<ResourceOutcome> outcomes, List<SanitizeRecord> sanitizeRecords)
        implements Response {

    public DeprovisionPhysicalResourceResponse {
        outcomes = Attributes.nonEmpty(outcomes, "outcomes");
        sanitizeRecords = Attributes.list(sanitizeRecords, "sanitizeRecords");
    }
}
