// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.internal.Attributes;

/**
 * A step that will be made.
 *
 * @param type 1; what is done
 * @param resourceId 1; with which resource
 */
public record PlannedStep(StepType type, String resourceId) {

    public PlannedStep {
        Attributes.required(type, "type");
        Attributes.required(resourceId, "resourceId");
    }
}
