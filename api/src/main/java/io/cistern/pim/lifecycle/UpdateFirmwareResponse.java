// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Update Firmware.
 *
 * @param outcomes 1..N; how it ended for each resource
 */
public record UpdateFirmwareResponse(List<ResourceOutcome> outcomes) implements Response {

    public UpdateFirmwareResponse {
        outcomes = Attributes.nonEmpty(outcomes, "outcomes");
    }
}
