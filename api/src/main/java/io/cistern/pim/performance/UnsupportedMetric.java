// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

import io.cistern.internal.Attributes;

/**
 * A measurement that an object does not have.
 *
 * @param objectId 1; the object
 * @param performanceMetric 1; the measurement
 * @param reason 1; why
 */
public record UnsupportedMetric(String objectId, String performanceMetric, String reason) {

    public UnsupportedMetric {
        Attributes.required(objectId, "objectId");
        Attributes.required(performanceMetric, "performanceMetric");
        Attributes.required(reason, "reason");
    }
}
