// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything that was ever asked of the real OpenStack is asked of the lab, in the same order. */
class RecordingsReplayTest {

    private static OpenStackLab lab;
    private static Replay replay;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        lab = OpenStackLab.start(LabSettings.defaults());
        replay = new Replay(lab);
        lab.holdStill();
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @TestFactory
    Stream<DynamicTest> answersLikeTheRealOpenStack() {
        return Recording.all().stream()
                .map(recording -> DynamicTest.dynamicTest(recording.name(), () -> {
                    Replay.Answer answer = replay.send(recording);
                    List<String> differences = Difference.between(recording, answer, replay);
                    assertThat(differences).as(recording.name()).isEmpty();
                }));
    }
}
