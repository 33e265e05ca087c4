// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.List;

/**
 * Input of Compare Wiring.
 *
 * @param expected 1..N; the links that should be there
 */
public record CompareWiringRequest(List<ExpectedLink> expected) implements Request {

    public CompareWiringRequest {
        expected = Attributes.nonEmpty(expected, "expected");
    }

    @Override
    public void validate() {
        Constraints.maxItems("expected", expected, Constraints.MAX_TARGETS);
        for (int i = 0; i < expected.size(); i++) {
            ExpectedLink.validate("expected[" + i + "]", expected.get(i));
        }
    }
}
