// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Operate Physical Resource.
 *
 * @param outcomes 1..N; how it ended for each resource
 */
public record OperatePhysicalResourceResponse(List<ResourceOutcome> outcomes) implements Response {

    public OperatePhysicalResourceResponse {
        outcomes = Attributes.nonEmpty(outcomes, "outcomes");
    }
}
