// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import io.cistern.tck.Access;
import io.cistern.tck.NamedHoldings;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** {@link ClientTckScenarios} on a real OpenStack, which others use too. */
@Tag("live")
class RealCloudClientTckIT extends ClientTckScenarios {

    @Override
    CloudCredential credential() throws IOException {
        return CloudCredential.ofRealCloud("admin");
    }

    @Override
    Set<String> holdings(Access access, String prefix) {
        return new NamedHoldings(access, prefix).identifiers();
    }
}
