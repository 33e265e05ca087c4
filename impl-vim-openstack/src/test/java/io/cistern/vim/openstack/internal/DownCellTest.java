// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.lab.Fault;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Servers of a cell that is down: from 2.69 on lists tell their id, state, project and time only, and each by itself its
 * flavour, image and zone besides (Nova API guide, "Handling Down Cells").
 */
class DownCellTest {

    private final LabCloud lab = LabCloud.as("admin", "admin");
    private final String id = lab.running("m");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void query_tellsWhatEachServerTellsByItself() {
        listsTellLittle();

        assertThat(query()).singleElement().satisfies(machine -> {
            assertThat(machine.computeId()).isEqualTo(id);
            assertThat(machine.virtualCpu().numVirtualCpu()).isEqualTo(1);
        });
    }

    @Test
    void query_leavesOutWhatIsNotTold_ratherThanMakeItUp() {
        listsTellLittle();
        nobodyTellsMore();

        assertThat(query()).isEmpty();
    }

    private void listsTellLittle() {
        lab.lab()
                .faults()
                .add(Fault.on("GET", "/compute/v2.1/servers/detail")
                        .answer(200, "{\"servers\": [" + little() + "]}")
                        .always());
    }

    private void nobodyTellsMore() {
        lab.lab()
                .faults()
                .add(Fault.on("GET", "/compute/v2.1/servers/" + id)
                        .answer(200, "{\"server\": " + little() + "}")
                        .always());
    }

    private String little() {
        return "{\"created\": \"2026-01-01T00:00:00Z\", \"id\": \"" + id
                + "\", \"status\": \"UNKNOWN\", \"tenant_id\": \"p\", \"links\": []}";
    }

    private List<VirtualCompute> query() {
        return lab.cloud()
                .call(
                        lab.compute()::queryVirtualisedComputeResource,
                        QueryComputeRequest.builder().build())
                .queryResult();
    }
}
