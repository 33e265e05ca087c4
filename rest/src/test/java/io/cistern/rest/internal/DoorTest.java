// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.rest.internal.Rig.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is answered while there is no gateway. */
class DoorTest {
    private static final String VIMS = "/cistern/vim/v1/vims";

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void call_isUnavailableAndToBeRepeated_whileThereIsNoGateway() {
        rig.shut();

        Answer answer = rig.get(VIMS);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("code")).isEqualTo("UNAVAILABLE");
    }

    @Test
    void call_isAnswered_onceTheGatewayIsBack_overRestartsOfTheServlets() {
        rig.shut();
        rig.restartServlets();
        rig.open();
        assertThat(rig.get(VIMS).status()).isEqualTo(200);

        rig.restartServlets();
        assertThat(rig.get(VIMS).status()).isEqualTo(200);
    }
}
