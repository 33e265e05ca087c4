// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** {@link BadInputScenarios} on a real OpenStack. */
@Tag("live")
class RealCloudBadInputIT extends BadInputScenarios {

    @Override
    CloudCredential credential() throws IOException {
        return CloudCredential.ofRealCloud("alice");
    }

    @Override
    CloudCredential smallCredential() throws IOException {
        return CloudCredential.ofRealCloud("dave");
    }

    @Override
    String flavourName() {
        return "m1.tiny";
    }

    @Override
    String impossibleFlavourName() {
        return "fault.no-host";
    }
}
