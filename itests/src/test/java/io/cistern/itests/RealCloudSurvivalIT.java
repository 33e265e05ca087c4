// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** {@link SurvivalScenarios} on a real OpenStack. */
@Tag("live")
class RealCloudSurvivalIT extends SurvivalScenarios {

    @Override
    CloudCredential credential() throws IOException {
        return CloudCredential.ofRealCloud("bob");
    }

    @Override
    String flavourName() {
        return "m1.tiny";
    }
}
