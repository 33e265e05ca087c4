// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;
import java.util.List;

/**
 * Output of Compare Wiring.
 *
 * @param differences 0..N; none: everything is wired as expected
 */
public record CompareWiringResponse(List<WiringDifference> differences) implements Response {

    public CompareWiringResponse {
        differences = Attributes.list(differences, "differences");
    }
}
