// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.backend.support.CallLimit;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.RequestLog;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much the cloud is asked. */
class RequestEconomyTest {

    private static final String TOKENS = "/identity/v3/auth/tokens";

    @Test
    void token_isFetchedOnce_howeverManyNeedIt() throws Exception {
        try (LabCloud lab = LabCloud.as("alice", "tenant-a")) {
            ExecutorService threads = Executors.newFixedThreadPool(100);
            List<Future<String>> projects = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() -> lab.cloud()
                            .cloud()
                            .open(Scope.OWN, CallLimit.within(Duration.ofSeconds(20)))
                            .projectId()))
                    .toList();
            for (Future<String> project : projects) {
                assertThat(project.get()).isNotEmpty();
            }
            threads.shutdown();

            assertThat(lab.lab().requests().count("POST", TOKENS)).isEqualTo(1);
        }
    }

    @Test
    void token_isRenewedOnce_whenTheCloudRefusesIt() {
        try (LabCloud lab = LabCloud.as("alice", "tenant-a")) {
            assertThat(query(lab)).isEmpty();
            lab.lab().expireTokens();
            assertThat(query(lab)).isEmpty();

            assertThat(lab.lab().requests().count("POST", TOKENS)).isEqualTo(2);
        }
    }

    @Test
    void allocations_askNoMoreThanTheyMust() {
        try (LabCloud lab = LabCloud.as("alice", "tenant-a")) {
            AllocateComputeRequest request = lab.machine("m").build();
            for (int i = 0; i < 3; i++) {
                lab.cloud().call(lab.compute()::allocateVirtualisedComputeResource, request);
            }
            // The lab notes a request after it has answered it; once this is answered, all of those are noted.
            query(lab);

            RequestLog requests = lab.lab().requests();
            assertThat(requests.count("POST", TOKENS)).isEqualTo(1);
            assertThat(requests.count("GET", "/compute/v2\\.1/")).isEqualTo(1);
            assertThat(requests.count("GET", "/compute/v2\\.1/flavors/[^/]+-[^/]+"))
                    .isEqualTo(1);
            assertThat(requests.count("GET", "/image/v2/images/[^/]+")).isEqualTo(1);
            assertThat(requests.count("GET", "/networking/v2\\.0/networks/[^/]+"))
                    .isEqualTo(1);
            // Once a second.
            assertThat(requests.count("GET", "/compute/v2\\.1/limits")).isBetween(1L, 3L);
            assertThat(requests.count("GET", "/networking/v2\\.0/quotas/.*")).isBetween(1L, 3L);
            assertThat(requests.count("POST", "/networking/v2\\.0/ports")).isEqualTo(3);
            assertThat(requests.count("POST", "/compute/v2\\.1/servers")).isEqualTo(3);
        }
    }

    @Test
    void query_asksForThePortsOfManyMachinesAtOnce() {
        try (LabCloud lab =
                LabCloud.as("alice", "tenant-a", LabSettings.defaults().withPopulation(250))) {
            List<VirtualCompute> machines = query(lab);

            assertThat(machines).hasSize(250).allSatisfy(machine -> assertThat(machine.virtualNetworkInterface())
                    .hasSize(1));
            assertThat(lab.lab().requests().count("GET", "/networking/v2.0/ports"))
                    .isEqualTo(3);
            assertThat(lab.lab().requests().count("GET", "/compute/v2.1/servers/detail"))
                    .isEqualTo(1);
        }
    }

    private static List<VirtualCompute> query(LabCloud lab) {
        return lab.cloud()
                .call(
                        lab.compute()::queryVirtualisedComputeResource,
                        QueryComputeRequest.builder().build())
                .queryResult();
    }
}
