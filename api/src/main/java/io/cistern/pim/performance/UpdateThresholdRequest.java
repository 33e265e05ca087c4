// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;

/**
 * Input of Update Threshold.
 *
 * @param thresholdId 1; the threshold
 * @param criteria 1; when it is crossed
 * @param expectedVersion 1; the version that is changed
 */
public record UpdateThresholdRequest(String thresholdId, ThresholdCriteria criteria, long expectedVersion)
        implements Request {

    public UpdateThresholdRequest {
        Attributes.required(thresholdId, "thresholdId");
        Attributes.required(criteria, "criteria");
    }

    @Override
    public void validate() {
        Constraints.identifier("thresholdId", thresholdId);
        criteria.validate("criteria");
    }
}
