// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many services in one process; {@code -Dcistern.lab.fleet=5000} for as many as a hall has. */
class FleetTest {

    private static final int SIZE = Integer.getInteger("cistern.lab.fleet", 300);

    @Test
    void services_areManyAndDifferent_onTwoThreads() {
        try (RedfishLab lab = RedfishLab.start(RedfishLabSettings.defaults().withoutRequestLog())) {
            List<String> styles = Style.names();
            for (int n = 0; n < SIZE; n++) {
                lab.add(ServerModel.rack(), Style.named(styles.get(n % styles.size())));
            }
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("redfish-lab"))
                    .hasSize(2);

            Set<String> identities = new HashSet<>();
            List<Integer> answers = new ArrayList<>();
            for (Bmc bmc : lab.bmcs()) {
                String system = bmc.paths("ComputerSystem").get(0);
                identities.add(RedfishClient.parse(bmc.resource(system).orElseThrow())
                        .path("UUID")
                        .asText());
            }
            for (int n = 0; n < SIZE; n += SIZE / 20) {
                answers.add(new RedfishClient(lab, lab.bmcs().get(n))
                        .get("/redfish/v1/")
                        .statusCode());
            }
            assertThat(identities).hasSize(SIZE);
            assertThat(answers).containsOnly(200);
        }
    }
}
